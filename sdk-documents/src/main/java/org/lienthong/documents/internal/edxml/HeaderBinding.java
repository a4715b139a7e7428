package org.lienthong.documents.internal.edxml;

import static java.util.Objects.requireNonNull;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.documents.edxml.Extension;
import org.lienthong.documents.internal.edxml.wire.MessageHeaderWire;
import org.lienthong.documents.internal.edxml.wire.TraceListWire;
import org.lienthong.documents.internal.edxml.wire.WireForm;

/** Binds the two header subtrees; everything else of a file is read by hand. */
final class HeaderBinding {
  private HeaderBinding() {}

  /**
   * From the start tag of the element; afterwards the markup stands behind its end tag.
   *
   * @param where the block as places are named
   * @param extensions takes what is unknown
   */
  static <T> T bind(
      Markup markup, Class<T> type, String where, Findings findings, List<Extension> extensions) {
    try {
      Unmarshaller unmarshaller = Holder.CONTEXT.createUnmarshaller();
      // The default handler swallows what it cannot convert and leaves a null.
      unmarshaller.setEventHandler(event -> false);
      HeaderMarkup block = new HeaderMarkup(markup, Holder.form(type), where, findings, extensions);
      return unmarshaller.unmarshal(block, type).getValue();
    } catch (JAXBException e) {
      Throwable linked = e.getLinkedException();
      if (linked instanceof javax.xml.stream.XMLStreamException broken) {
        throw markup.refused(broken);
      }
      throw Refusals.because(e, "DOC-110", where);
    }
  }

  /** Thread-safe and costly to make. */
  private static final class Holder {
    private static final Class<?>[] BLOCKS = {MessageHeaderWire.class, TraceListWire.class};
    private static final JAXBContext CONTEXT = create();
    private static final Map<Class<?>, WireForm> FORMS =
        Stream.of(BLOCKS).collect(Collectors.toUnmodifiableMap(block -> block, WireForm::of));

    private static WireForm form(Class<?> block) {
      return requireNonNull(FORMS.get(block));
    }

    private static JAXBContext create() {
      Thread thread = Thread.currentThread();
      ClassLoader callers = thread.getContextClassLoader();
      // The binding is looked up through the thread's loader, which containers and pools set
      // freely.
      thread.setContextClassLoader(HeaderBinding.class.getClassLoader());
      try {
        return JAXBContext.newInstance(BLOCKS);
      } catch (JAXBException e) {
        throw new IllegalStateException("jaxb-runtime is missing or of another version", e);
      } finally {
        thread.setContextClassLoader(callers);
      }
    }
  }
}
