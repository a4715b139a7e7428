package org.lienthong.documents;

/**
 * Takes the documents that come in. Returning normally accepts the document ({@code 03}), unless
 * the handler reported something itself. Throwing {@link DocumentRejectedException} refuses it
 * ({@code 02}). An {@link java.io.IOException} or a retryable {@link
 * org.lienthong.core.SdkException} hands it over again later; any other non-retryable {@link
 * org.lienthong.core.SdkException} quarantines it at once, and what else is thrown after some
 * attempts.
 */
@FunctionalInterface
public interface DocumentHandler {
  void handle(IncomingDocument document) throws Exception;
}
