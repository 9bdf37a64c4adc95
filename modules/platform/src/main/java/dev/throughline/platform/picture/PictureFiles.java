package dev.throughline.platform.picture;

import dev.throughline.platform.download.Downloads;
import dev.throughline.platform.graphql.BadInput;
import dev.throughline.platform.tenancy.TenantTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/// Answers with a picture as a file, drawn for the caller as of one moment. Whoever has one asks whether there is a
/// newer one.
@Service
public class PictureFiles {

    private static final int NOT_MODIFIED = 304;
    private static final int TAG_BYTES = 12;

    private final PngPictures pngs;
    private final TenantTransactions transactions;
    private final Downloads downloads;

    PictureFiles(PngPictures pngs, TenantTransactions transactions, Downloads downloads) {
        this.pngs = pngs;
        this.transactions = transactions;
        this.downloads = downloads;
    }

    /// What is `drawn` refuses who may not read it, and is nothing where there is nothing that the caller may see.
    public void send(
            String name,
            String ending,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<Optional<Picture>> drawn)
            throws IOException {
        PictureFormat format = PictureFormat.ending(ending);
        downloads.send("picture", request, response, () -> {
            int width = width(request);
            Optional<Picture> picture = transactions.snapshot(transactions.bound(), drawn);
            if (picture.isPresent()) {
                send(name, format, picture.get(), width, request, response);
            }
            return picture.isPresent();
        });
    }

    private void send(
            String name,
            PictureFormat format,
            Picture picture,
            int width,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] svg = SvgFile.of(picture).getBytes(StandardCharsets.UTF_8);
        String tag = tag(svg, format == PictureFormat.PNG ? "-" + width : "");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            keepable(response, tag);
            response.setStatus(NOT_MODIFIED);
        } else if (format == PictureFormat.SVG) {
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            head(response, name, format, tag, svg.length);
            response.getOutputStream().write(svg);
        } else {
            Path file = pngs.draw(picture, width);
            try {
                head(response, name, format, tag, Files.size(file));
                Files.copy(file, response.getOutputStream());
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    public static boolean wanted(HttpServletRequest request, String parameter) {
        String text = request.getParameter(parameter);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new BadInput(parameter, "%s is true or false.".formatted(parameter));
    }

    private static void head(HttpServletResponse response, String name, PictureFormat format, String tag, long length) {
        keepable(response, tag);
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "inline; filename=\"%s.%s\"".formatted(name, format.ending()));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentLengthLong(length);
    }

    private static void keepable(HttpServletResponse response, String tag) {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Authorization, X-Organisation");
        response.setHeader("ETag", tag);
    }

    /// Of a PNG; an SVG is sharp at any width.
    private static int width(HttpServletRequest request) {
        String text = request.getParameter("width");
        if (text == null) {
            return PngFile.USUAL_WIDTH;
        }
        int width = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (width < PngFile.LEAST_WIDTH || width > PngFile.MOST_WIDTH) {
            throw new BadInput(
                    "width",
                    "width is a number of pixels from %,d to %,d.".formatted(PngFile.LEAST_WIDTH, PngFile.MOST_WIDTH));
        }
        return width;
    }

    /// What an SVG says, a PNG shows, so its text tells both apart from what was there before.
    private static String tag(byte[] svg, String more) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(svg);
            return "\"%s%s\"".formatted(HexFormat.of().formatHex(digest, 0, TAG_BYTES), more);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
