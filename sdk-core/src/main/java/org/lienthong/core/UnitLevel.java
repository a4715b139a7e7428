package org.lienthong.core;

/** The levels of local administration; the district level ended on 1 July 2025. */
public enum UnitLevel {
  PROVINCE,
  DISTRICT,
  COMMUNE,
  /** Below the commune: villages, residential groups, branches. Their codes are their keeper's. */
  BRANCH
}
