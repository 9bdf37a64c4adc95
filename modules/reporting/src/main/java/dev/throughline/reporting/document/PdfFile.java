package dev.throughline.reporting.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.throughline.platform.picture.Brush;
import dev.throughline.platform.picture.Picture;
import dev.throughline.platform.picture.Typeface;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A paper as PDF: tagged for those who hear it (PDF/UA), with bookmarks, the product's own font, and pictures as
/// shapes.
/// Nothing is fetched from anywhere. Nobody refers to this class before somebody wants a PDF.
final class PdfFile {

    static final String PICTURE = "application/x-throughline-picture";

    private static final String FONT = "Throughline";
    private static final int USUAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfFile() {}

    static void write(Paper paper, OutputStream out) throws IOException {
        Map<String, Picture> pictures = new HashMap<>();
        var page = PaperPage.of(paper, pictures);
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Throughline")
                .useFont(() -> Typeface.file(false), FONT, USUAL, FontStyle.NORMAL, true)
                .useFont(() -> Typeface.file(true), FONT, BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useObjectDrawerFactory(new Pictures(pictures))
                .withW3cDocument(page, null)
                .toStream(out)
                .run();
    }

    private record Pictures(Map<String, Picture> byId) implements FSObjectDrawerFactory {

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            Picture picture = byId.get(element.getAttribute("id"));
            return (where, x, y, width, height, device, context, dots) ->
                    draw(picture, x, y, width, height, device, dots);
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return PICTURE.equals(element.getAttribute("type"));
        }

        private static @Nullable Map<Shape, String> draw(
                @Nullable Picture picture,
                double x,
                double y,
                double width,
                double height,
                OutputDevice device,
                int dots) {
            if (picture != null) {
                device.drawWithGraphics(
                        (float) x,
                        (float) y,
                        (float) width / dots,
                        (float) height / dots,
                        pen -> draw(picture, pen, width / dots));
            }
            return null;
        }

        private static void draw(Picture picture, Graphics2D pen, double width) {
            pen.scale(width / picture.width(), width / picture.width());
            picture.marks().forEach(mark -> Brush.draw(pen, mark));
        }
    }
}
