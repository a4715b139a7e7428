package org.lienthong.testkit.internal.web;

import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;

/** Buses that nobody else sees. */
final class PrivateBus {
  private PrivateBus() {}

  /**
   * A new bus makes itself the default of the process when there is none. Under the factory's own
   * lock that is undone before anybody can look.
   */
  @SuppressWarnings("LockOnNonEnclosingClassLiteral") // it is the lock of the factory's own methods
  static Bus create() {
    synchronized (BusFactory.class) {
      Bus ofThread = BusFactory.getThreadDefaultBus(false);
      // Not by BusFactory: it would read a cxf.xml of the application.
      ExtensionManagerBus bus =
          new ExtensionManagerBus(null, null, PrivateBus.class.getClassLoader());
      if (BusFactory.getDefaultBus(false) == bus) BusFactory.setDefaultBus(null);
      BusFactory.setThreadDefaultBus(ofThread);
      bus.initialize();
      return bus;
    }
  }
}
