package io.closecall.report;

/**
 * A line of a file in the repository.
 *
 * @param path from the repository's root, with {@code /} between folders
 * @param line counted from 1
 * @param startColumn where its text begins, counted from 1
 * @param endColumn behind its last character
 */
record Place(String path, int line, int startColumn, int endColumn) {}
