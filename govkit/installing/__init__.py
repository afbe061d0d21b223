"""How a machine that has nothing gets govkit: from which wheel, with which libraries, each held to its hash."""
