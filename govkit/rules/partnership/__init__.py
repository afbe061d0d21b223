"""Rules about the partnership file, in folders by subject."""
