package org.lienthong.reporting;

/** A cell, from 0. */
record BookPlace(String sheet, int row, int column) {}
