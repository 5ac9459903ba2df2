# optimisation
