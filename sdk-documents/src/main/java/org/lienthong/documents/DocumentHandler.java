package org.lienthong.documents;

/**
 * Takes the documents that come in. Returning normally accepts the document ({@code 03}), unless
 * the handler reported something itself. Throwing {@link DocumentRejectedException} refuses it
 * ({@code 02}). Any other non-retryable {@link org.lienthong.core.SdkException} quarantines it at
 * once; whatever else is thrown hands it over again later, and quarantines it after some attempts;
 * an attempt that ended with the process counts like the others.
 */
@FunctionalInterface
public interface DocumentHandler {
  void handle(IncomingDocument document) throws Exception;

  /**
   * Asked before an earlier document is taken away. What was not handed over yet is given back
   * without asking. An update or replacement that is agreed to is then handed over like any other
   * document.
   *
   * @return {@link ChangeAnswer#later()} unless overridden: a person decides
   */
  default ChangeAnswer change(IncomingChange change) throws Exception {
    return ChangeAnswer.later();
  }
}
