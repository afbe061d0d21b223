"""Rules about lawful bases, powers, conditions and what data may be used for."""
