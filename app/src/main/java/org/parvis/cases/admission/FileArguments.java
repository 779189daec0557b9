package org.parvis.cases.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AtWork;
import org.parvis.platform.Page;
import org.parvis.platform.web.PathWords;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives a handler the file whose number its address has, as {@code {reference}}: opened for the
 * member who asks, and noted. Who must first say why is led to the page that asks it; whose button
 * was pressed before, to the file in which that is done.
 */
@Component
class FileArguments implements HandlerMethodArgumentResolver {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** The word after the number says which part of the file; the one after it, which of those. */
    private static final int WHICH = 6;

    private final AtWork door;
    private final Sessions sessions;
    private final FileThreshold threshold;
    private final ClosedThreshold closed;

    FileArguments(AtWork door, Sessions sessions, FileThreshold threshold, ClosedThreshold closed) {
        this.closed = closed;
        this.door = door;
        this.sessions = sessions;
        this.threshold = threshold;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> asked = parameter.getParameterType();
        return FileThreshold.Opened.class.equals(asked) || MemberEntry.class.equals(asked);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        FileThreshold.Asked asked = asked(parameter, request);
        return switch (threshold.open(asked)) {
            case FileThreshold.Opened file -> entered(parameter, file);
            case FileThreshold.ReasonAsked(String reference) ->
                    throw Elsewhere.why(reference, request);
            case FileThreshold.DoneAlready(String reference) ->
                    throw Elsewhere.done(reference, request);
            case FileThreshold.NotHere() -> closed(parameter, asked);
        };
    }

    private static Object entered(MethodParameter parameter, FileThreshold.Opened file) {
        return MemberEntry.class.equals(parameter.getParameterType())
                ? new MemberEntry(file.agent(), file.file(), false)
                : file;
    }

    /** Only pages of modules may be of a closed file. */
    private Object closed(MethodParameter parameter, FileThreshold.Asked asked) {
        if (!MemberEntry.class.equals(parameter.getParameterType())) {
            throw TeamReply.notFound();
        }
        return closed.open(asked).orElseThrow(TeamReply::notFound);
    }

    private FileThreshold.Asked asked(MethodParameter parameter, HttpServletRequest request) {
        boolean reading = READING.contains(request.getMethod());
        FilePart.Shown shown = parameter.getParameterAnnotation(FilePart.Shown.class);
        FilePart part = shown != null ? shown.value() : reading ? FilePart.FILE : FilePart.ACT;
        Actor.Agent agent =
                door.agent(request)
                        .filter(member -> member.role().holdsFiles())
                        .orElseThrow(FileArguments::forbidden);
        return new FileThreshold.Asked(
                agent,
                sessions.current(request)
                        .map(SignedIn::account)
                        .orElseThrow(FileArguments::forbidden),
                reference(request),
                part,
                which(request, part),
                !reading,
                reading ? null : Pressed.in(request));
    }

    private static String reference(HttpServletRequest request) {
        Object places = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object typed = places instanceof Map<?, ?> map ? map.get("reference") : null;
        return typed instanceof String text ? text : "";
    }

    private static String which(HttpServletRequest request, FilePart part) {
        String[] words = request.getRequestURI().split("/", -1);
        return words.length > WHICH ? words[WHICH] : part.kind();
    }

    private static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /** A handler is not reached: another page answers in its place. */
    private static final class Elsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String place;

        private Elsewhere(String why, String place) {
            super(why, null, false, false);
            this.place = place;
        }

        static Elsewhere why(String reference, HttpServletRequest request) {
            String path = request.getRequestURI();
            String page = TeamPaths.reason(PathWords.language(path), reference);
            // a form that was sent goes on at the file
            return new Elsewhere(
                    "a reason is asked first",
                    READING.contains(request.getMethod()) ? page + "?to=" + path : page);
        }

        /** Where one reads what the first one did. */
        static Elsewhere done(String reference, HttpServletRequest request) {
            String lang = PathWords.language(request.getRequestURI());
            return new Elsewhere("it is done already", TeamPaths.file(lang, reference));
        }
    }

    @ControllerAdvice
    static class Asking {
        @ExceptionHandler(Elsewhere.class)
        Page elsewhere(Elsewhere instead) {
            return Page.redirect(instead.place);
        }
    }
}
