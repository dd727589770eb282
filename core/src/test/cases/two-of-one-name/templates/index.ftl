Index
