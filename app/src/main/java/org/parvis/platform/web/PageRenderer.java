package org.parvis.platform.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FormToken;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes a {@link Page} as the bytes of its template; static parts are copied, never encoded again.
 */
@Component
public class PageRenderer implements HandlerMethodReturnValueHandler {
    /** Request attribute that says anybody may get the same bytes. */
    public static final String FOR_ANYBODY = PageRenderer.class.getName() + ".forAnybody";

    private static final int WORTH_PACKING = 8_000;

    /** What a desk shows whole: a tenth saved there is more than a tenth of a plain page. */
    private static final int WORTH_PACKING_WELL = 40_000;

    private final TemplateEngine templates;
    private final MessageCatalogue messages;
    private final PageFrames frames;

    PageRenderer(TemplateEngine templates, MessageCatalogue messages, PageFrames frames) {
        this.templates = templates;
        this.messages = messages;
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (value instanceof Page page && request != null && response != null) {
            write(page, request, response);
        }
    }

    /** Writes the page; also used where no controller answers, as by error pages and filters. */
    public void write(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (page.redirect() != null) {
            response.setStatus(page.status());
            response.setHeader("Location", page.redirect());
            return;
        }
        Words words = messages.forLanguage(PathWords.language(request.getRequestURI()));
        PageFrame frame = frames.frame(page, request, words);
        boolean anybody = page.cacheable() && !frame.personal();
        PageBytes output = new PageBytes();
        templates.render(
                page.template() + ".jte",
                model(page, frame.token(anybody ? null : token(request)), words),
                output);
        if (anybody) {
            request.setAttribute(FOR_ANYBODY, Boolean.TRUE);
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", words.lang());
        // in one write: each goes through every wrapper that the filters put around the response
        byte[] body = output.array();
        int length = output.length();
        if (length > WORTH_PACKING && mayBePacked(page, request)) {
            response.setHeader("Content-Encoding", "gzip");
            response.addHeader("Vary", "Accept-Encoding");
            body = Gzip.pack(body, length, level(length));
            length = body.length;
        }
        response.setContentLength(length);
        response.getOutputStream().write(body, 0, length);
    }

    private static int level(int bytes) {
        return bytes > WORTH_PACKING_WELL ? Deflater.DEFAULT_COMPRESSION : Deflater.BEST_SPEED;
    }

    /** A page that is kept is packed once, better, by whoever keeps it. */
    private static boolean mayBePacked(Page page, HttpServletRequest request) {
        return (!page.cacheable() || request.getHeader("Cookie") != null)
                && Gzip.accepted(request.getHeader("Accept-Encoding"));
    }

    private static Map<String, Object> model(Page page, PageFrame frame, Words words) {
        Map<String, Object> model = new HashMap<>();
        if (page.model() != null) {
            model.put("page", page.model());
        }
        model.put("w", words);
        model.put("frame", frame);
        return model;
    }

    /** Asked for by the forms of the page; making it sets a cookie, so nothing is made before. */
    private static @Nullable FormToken token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? new Proof(csrf)
                : null;
    }

    private record Proof(CsrfToken csrf) implements FormToken {
        @Override
        public String name() {
            return csrf.getParameterName();
        }

        @Override
        public String value() {
            return csrf.getToken();
        }
    }
}
