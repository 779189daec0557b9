package org.parvis.programs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.CanonicalJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What a program is told whose token is not good (RFC 6750), as RFC 9457 says it. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiRefusals.class);

    private final ObjectProvider<MessageCatalogue> messages;

    ApiRefusals(ObjectProvider<MessageCatalogue> messages) {
        this.messages = messages;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.info("A token of a program was refused");
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        tell("token", HttpServletResponse.SC_UNAUTHORIZED, request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        LOG.info("A token of a program does not reach so far");
        tell("denied", HttpServletResponse.SC_FORBIDDEN, request, response);
    }

    private void tell(
            String kind, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Words w =
                messages.getObject()
                        .forLanguage(request.getLocale().getLanguage().equals("en") ? "en" : "fr");
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", w.lang());
        response.getOutputStream()
                .write(
                        CanonicalJson.bytes(
                                Map.of(
                                        "type",
                                        "urn:parvis:problem:" + kind,
                                        "title",
                                        w.say("programs." + kind),
                                        "status",
                                        status,
                                        "detail",
                                        w.say("programs." + kind + ".detail"))));
    }
}
