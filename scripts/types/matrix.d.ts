/** What stands behind the cells of the matrix of roles, which a script of the site holds (macros/views/tools/matrix_explorer.py). */
declare var matrixCells: import("../tools/matrix/state.js").Book;
