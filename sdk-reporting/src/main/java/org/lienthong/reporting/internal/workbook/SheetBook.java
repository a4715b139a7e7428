package org.lienthong.reporting.internal.workbook;

/** What all sheets of a workbook share. */
record SheetBook(SharedStrings strings, NumberFormats formats, boolean from1904) {}
