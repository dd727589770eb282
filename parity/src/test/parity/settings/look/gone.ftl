weg
