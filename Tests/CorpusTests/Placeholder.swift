// placeholder, replaced by the first test file of the module
