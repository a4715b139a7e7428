package org.lienthong.testkit;

import java.time.Instant;

/**
 * One call that reached a local server, as its log keeps it: never a secret, a signature or
 * content.
 *
 * @param call name on the wire, such as {@code sendEdoc}; {@code unknown} for every other path
 * @param system that called, as it said; may be empty or untrue
 * @param status HTTP status of the answer; 0 while there was none
 * @param errorCode of the JSON answer; empty where there was no such answer
 * @param faults names of the faults that the script brought, joined by commas
 */
public record LoggedCall(
    Instant at, String call, String system, int status, String errorCode, String faults) {}
