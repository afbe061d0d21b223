"""Rules about keeping data safe, in whoever's hands and country."""
