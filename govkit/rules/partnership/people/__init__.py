"""Rules about the people who answer for the sharing: officers, guardians, signatories and those who send."""
