package io.closecall.kinds;

/** How harmful a forgotten close is. */
public enum Impact {
  /** The JDK never frees what the resource holds, not even when the object is collected. */
  PERMANENT("permanent"),
  /**
   * A cleaner or finalizer frees it some time after the object is collected; until then it is held.
   */
  UNTIL_GC("until-gc");

  private final String id;

  Impact(String id) {
    this.id = id;
  }

  /** The word used in reports. */
  public String id() {
    return id;
  }
}
