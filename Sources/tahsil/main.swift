print("tahsil")
