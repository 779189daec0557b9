package org.parvis.cases.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives a handler whoever stands in the file whose number its address has. */
@Component
class PartyArguments implements HandlerMethodArgumentResolver {
    private final PartyDoor door;
    private final Sessions sessions;

    PartyArguments(PartyDoor door, Sessions sessions) {
        this.door = door;
        this.sessions = sessions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return PartyEntry.class.equals(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        UUID account = sessions.current(request).map(SignedIn::account).orElse(null);
        return reference(request)
                .flatMap(reference -> door.enter(request, account, reference))
                .orElseThrow(TeamReply::notFound);
    }

    private static Optional<String> reference(HttpServletRequest request) {
        Object places = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object typed = places instanceof Map<?, ?> map ? map.get("reference") : null;
        return typed instanceof String text ? Reference.parse(text) : Optional.empty();
    }
}
