"""How facts are said in plain English: dates, periods, lists and names."""
