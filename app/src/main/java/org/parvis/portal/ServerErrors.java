package org.parvis.portal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;
import org.parvis.platform.web.PathWords;
import org.parvis.portal.spi.AnswerHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the server itself answers to what it cannot read, as an address that is too long: the page
 * of the site, in the language of the address or in both, under the policy of the site. Nothing of
 * what was sent is shown, and each page is made once.
 */
@Component
class ServerErrors extends ErrorHandler {
    private final TemplateEngine templates;
    private final MessageCatalogue messages;
    private final SiteFrames frames;
    private final SingletonSupplier<AnswerHeaders> headers;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

    ServerErrors(
            TemplateEngine templates,
            MessageCatalogue messages,
            SiteFrames frames,
            ObjectProvider<AnswerHeaders> headers) {
        this.templates = templates;
        this.messages = messages;
        this.frames = frames;
        this.headers = SingletonSupplier.of(headers::getObject);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback done) {
        String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
        byte[] body = answer(path, code, response.getHeaders());
        response.write(true, ByteBuffer.wrap(body), done);
    }

    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        return ByteBuffer.wrap(answer("", status, fields));
    }

    private byte[] answer(String path, int code, HttpFields.Mutable fields) {
        headers.obtain().all().forEach(fields::put);
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        if (path.startsWith("/api/")) {
            fields.put(HttpHeader.CONTENT_TYPE, "application/problem+json;charset=UTF-8");
            return ("{\"status\":" + code + "}").getBytes(StandardCharsets.UTF_8);
        }
        String lang = PathWords.language(path);
        boolean known = lang.equals("en") || path.equals("/fr") || path.startsWith("/fr/");
        fields.put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
        fields.put(HttpHeader.CONTENT_LANGUAGE, lang);
        String kind = ErrorPages.kind(code);
        return pages.computeIfAbsent(
                (known ? lang : "") + kind,
                any -> page(lang, kind, known ? null : messages.forLanguage("en")));
    }

    private byte[] page(String lang, String kind, @Nullable Words also) {
        Words w = messages.forLanguage(lang);
        PageFrame frame =
                frames.anonymous(w)
                        .titled(w.say("portal.error." + kind + ".title"))
                        .alternate(lang.equals("fr") ? "/en" : "/fr");
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(
                "portal/error.jte",
                Map.of("page", new ErrorPage(kind, null, also), "w", w, "frame", frame),
                output);
        return output.toByteArray();
    }
}
