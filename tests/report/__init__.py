"""How findings are reported."""
