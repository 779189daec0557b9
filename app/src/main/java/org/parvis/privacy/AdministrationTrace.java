package org.parvis.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.organizations.AtWork;
import org.parvis.organizations.MemberScene;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes each act of administration that a member does in the workshop of services, in a change by
 * two or in what a body says of the law, before it is done. The addresses there hold codes and
 * numbers, no personal data. Acts in files are acts of their own; lists of protected files and
 * incidents note themselves.
 */
@Component
class AdministrationTrace implements HandlerInterceptor, WebMvcConfigurer {
    private static final int AFTER_THE_DOOR = 10;

    private final AtWork door;
    private final Journal journal;

    AdministrationTrace(AtWork door, Journal journal) {
        this.door = door;
        this.journal = journal;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/fr/atelier/**",
                        "/en/workshop/**",
                        "/fr/equipe/programmes/**",
                        "/en/team/programs/**",
                        "/fr/equipe/vie-privee/blocages",
                        "/en/team/privacy/blocks",
                        "/fr/equipe/membres/**",
                        "/en/team/members/**",
                        "/fr/equipe/changements/**",
                        "/en/team/changes/**",
                        "/fr/equipe/droit/**",
                        "/en/team/law/**",
                        "/fr/equipe/organismes",
                        "/en/team/organizations")
                .order(AFTER_THE_DOOR);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")) {
            door.agent(request)
                    .ifPresent(
                            agent ->
                                    journal.note(
                                            MemberScene.of(agent),
                                            agent,
                                            Reading.administration(request.getRequestURI())));
        }
        return true;
    }
}
