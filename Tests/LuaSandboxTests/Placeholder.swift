// The target's first test file.
