window.guide = { openSearch() {} }
