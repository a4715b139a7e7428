package org.lienthong.benchmarks.reporting;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.lienthong.benchmarks.Race;

/** The most that the heap held at once, what was not yet collected included. */
final class HeapPeak {
  private HeapPeak() {}

  static void print(String name, Race.Work work) throws Exception {
    System.gc();
    long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) pool.resetPeakUsage();
    work.run();
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) peak += pool.getPeakUsage().getUsed();
    }
    System.out.printf(
        "heap of %s: %,d MB, %,d MB of them before%n", name, peak >> 20, before >> 20);
  }
}
