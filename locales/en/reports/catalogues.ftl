# catalogues
