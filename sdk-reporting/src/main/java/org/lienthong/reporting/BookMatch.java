package org.lienthong.reporting;

import java.util.List;
import java.util.Map;

/**
 * The row under which the figures begin, and where each heading stands right above it.
 *
 * @param bottom from 0
 * @param leaves columns by id; more than one where it is ambiguous
 */
record BookMatch(int bottom, Map<String, List<Integer>> leaves) {}
