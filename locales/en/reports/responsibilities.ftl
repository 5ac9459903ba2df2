# responsibilities
