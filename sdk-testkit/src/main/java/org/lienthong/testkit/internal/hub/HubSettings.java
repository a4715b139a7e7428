package org.lienthong.testkit.internal.hub;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.lienthong.testkit.HashFileForm;
import org.lienthong.testkit.HubRefusal;

/**
 * What the real axis does in these points is not known, so each is a setting.
 *
 * @param tolerance of the timestamps of calls, both ways
 * @param hashFile accepted forms
 * @param traceHeader whether the hub adds its stop to documents
 * @param sameDocIdForDuplicates whether bytes sent before are answered with their first DocId
 * @param refusesDuplicates whether they are refused instead
 * @param toDateInclusive whether a list shows the day that toDate names
 * @param firstPage what pageIndex counts from
 * @param chunkedBodies whether sendEdoc may come without Content-Length
 * @param refusalStatus HTTP status of answers with FAIL
 */
public record HubSettings(
    Clock clock,
    Duration tolerance,
    Set<HashFileForm> hashFile,
    boolean traceHeader,
    boolean sameDocIdForDuplicates,
    boolean refusesDuplicates,
    boolean toDateInclusive,
    int firstPage,
    boolean chunkedBodies,
    int refusalStatus,
    Map<HubRefusal, String> errorCodes) {
  public HubSettings {
    hashFile = Set.copyOf(hashFile);
    errorCodes = Map.copyOf(errorCodes);
  }

  String code(HubRefusal reason) {
    return errorCodes.getOrDefault(reason, reason.defaultCode());
  }
}
