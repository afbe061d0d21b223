"""Rules about waivers, which look at all that was found before anything was waived."""
