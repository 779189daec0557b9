package org.parvis.organizations.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Assurance;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.AtWork;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Publications;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The door of the rooms of public bodies: finds in which membership somebody works, once a request,
 * and turns away whoever has none that day. A handler that asks for a member is given one whose
 * duties open files, unless it says that it is there for any of them.
 */
@Component
class TeamRoom implements HandlerInterceptor, HandlerMethodArgumentResolver, AtWork {
    private static final String AGENT = TeamRoom.class.getName() + ".agent";

    private final Sessions sessions;
    private final Members members;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Assurance assurance;
    private final Organizations organizations;
    private final Publications publications;

    TeamRoom(
            Sessions sessions,
            Members members,
            Organizations organizations,
            Publications publications,
            Assurance assurance,
            InstantSource clock,
            ZoneId zone) {
        this.organizations = organizations;
        this.publications = publications;
        this.assurance = assurance;
        this.sessions = sessions;
        this.members = members;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET")) {
            // who may decide is kept in memory: what is done asks for today's
            publications.follow();
        }
        Optional<Actor.Agent> agent = agent(request);
        if (agent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return choosing(request) || assurance.demand(asked(agent.get()), request, response);
    }

    /** What the body asks of its members; a level that was reached in another counts as well. */
    private int asked(Actor.Agent agent) {
        Integer level =
                organizations.byHome(agent.body()).map(Organization::staffLevel).orElse(null);
        return level == null ? 0 : level;
    }

    /** Whoever works for several bodies says for which before one of them asks anything. */
    private static boolean choosing(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/fr/equipe/organismes") || path.equals("/en/team/organizations");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Actor.Agent.class.equals(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        Optional<Actor.Agent> agent = request == null ? Optional.empty() : agent(request);
        if (agent.isPresent() && !agent.get().role().holdsFiles() && !forAnybody(parameter)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return agent.orElse(null);
    }

    private static boolean forAnybody(MethodParameter parameter) {
        return parameter.getContainingClass().isAnnotationPresent(AnyMember.class);
    }

    /** The member who makes this request: the one they chose, else their only or first one. */
    @Override
    public Optional<Actor.Agent> agent(HttpServletRequest request) {
        if (request.getAttribute(AGENT) instanceof Actor.Agent known) {
            return Optional.of(known);
        }
        Optional<Actor.Agent> agent = sessions.current(request).flatMap(this::working);
        agent.ifPresent(found -> request.setAttribute(AGENT, found));
        return agent;
    }

    List<Member> memberships(HttpServletRequest request) {
        return sessions.current(request)
                .map(in -> members.heldBy(in.account(), today()))
                .orElse(List.of());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Optional<Actor.Agent> working(SignedIn in) {
        List<Member> held = members.heldBy(in.account(), today());
        return held.stream()
                .filter(member -> member.id().equals(in.member()))
                .findFirst()
                .or(() -> held.stream().findFirst())
                .map(member -> new Actor.Agent(member.id(), member.home(), member.role()));
    }
}
