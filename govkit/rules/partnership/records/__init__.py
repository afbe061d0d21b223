"""Rules about the papers that the law asks for: assessments and arrangements."""
