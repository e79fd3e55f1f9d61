"""The nouns that rooms hand to each other: frozen, pure, standard library only."""
