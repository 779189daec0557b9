package org.parvis.organizations.team;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the door before the rooms. */
@Configuration(proxyBeanMethods = false)
class TeamRoomConfiguration implements WebMvcConfigurer {
    private final TeamRoom door;

    TeamRoomConfiguration(TeamRoom door) {
        this.door = door;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(door)
                .addPathPatterns(
                        "/fr/equipe/**",
                        "/fr/equipe",
                        "/en/team/**",
                        "/en/team",
                        "/fr/atelier/**",
                        "/fr/atelier",
                        "/en/workshop/**",
                        "/en/workshop");
    }
}
