"""Rules about telling people: privacy notices, objections and complaints."""
