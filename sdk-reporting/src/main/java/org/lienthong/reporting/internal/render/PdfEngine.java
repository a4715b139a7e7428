package org.lienthong.reporting.internal.render;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.lienthong.core.BundledFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/** Apache FOP with nothing but the bundled font: no detection, no cache, no file, no network. */
public final class PdfEngine {
  private static final Logger LOG = LoggerFactory.getLogger(PdfEngine.class);

  /** Writes one document's XSL-FO. */
  @FunctionalInterface
  public interface Layout {
    void write(Markup fo) throws IOException, SAXException;
  }

  // The SVG bridge wants a base that is a URL; nothing is ever read from it.
  private static final URI NOWHERE = URI.create("file:///");

  private PdfEngine() {}

  public static byte[] render(Layout layout, String title, String author, Instant created)
      throws IOException, SAXException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (InputStream settings = PdfEngine.class.getResourceAsStream("fop.xml")) {
      if (settings == null) throw new FileNotFoundException("fop.xml");
      FopFactoryBuilder factory =
          new FopConfParser(
                  settings,
                  EnvironmentalProfileFactory.createRestrictedIO(NOWHERE, new OnlyBundledFonts()))
              .getFopFactoryBuilder()
              .setAccessibility(true)
              // Vietnamese in NFC needs no shaping.
              .setComplexScriptFeatures(false);
      FOUserAgent agent = factory.build().newFOUserAgent();
      agent.setTitle(title);
      agent.setAuthor(author);
      agent.setCreator("Liên thông SDK");
      agent.setCreationDate(Date.from(created));
      agent.getEventBroadcaster().addEventListener(PdfEngine::heard);
      var fop = agent.newFop(MimeConstants.MIME_PDF, pdf);
      Markup fo = new Markup(fop.getDefaultHandler()).begin();
      layout.write(fo);
      fo.end();
    } catch (FOPException e) {
      throw new IOException(e);
    }
    return StablePdf.of(pdf.toByteArray());
  }

  private static void heard(Event event) {
    EventSeverity severity = event.getSeverity();
    if (severity == EventSeverity.INFO) return;
    if (severity == EventSeverity.WARN) {
      LOG.warn("Layout: {}", EventFormatter.format(event, Locale.ROOT));
    }
    // Errors and fatal errors reach the caller as exceptions.
  }

  private static final class OnlyBundledFonts implements ResourceResolver {
    @Override
    public Resource getResource(URI uri) throws IOException {
      if (!"bundled".equals(uri.getScheme())) throw new FileNotFoundException(uri.toString());
      return new Resource(BundledFont.valueOf(uri.getSchemeSpecificPart()).content().open());
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new FileNotFoundException(uri.toString());
    }
  }
}
