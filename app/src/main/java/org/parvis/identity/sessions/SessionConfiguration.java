package org.parvis.identity.sessions;

import javax.sql.DataSource;
import org.parvis.platform.Settings;
import org.parvis.platform.web.Cookies;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where sessions are kept, for all nodes: a table of identifiers, each under a digest of its
 * cookie.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(IdentitySettings.class)
class SessionConfiguration {
    static final String COOKIE = "parvis-session";

    @Bean
    CalmSessions<? extends Session> sessionRepository(
            @Qualifier("appDataSource") DataSource app, IdentitySettings settings) {
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(app));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository kept =
                new JdbcIndexedSessionRepository(new JdbcTemplate(app), own);
        kept.setTableName("identity.sessions");
        kept.setConversionService(SessionFormat.conversion());
        kept.setIndexResolver(new AccountIndex());
        kept.setSessionIdGenerator(new SessionNames());
        kept.setDefaultMaxInactiveInterval(settings.idle());
        kept.setCleanupCron(Scheduled.CRON_DISABLED); // Cleaning does it, on one node
        kept.afterPropertiesSet();
        return new CalmSessions<>(kept);
    }

    @Bean
    FilterRegistrationBean<OneReadOfSession> oneReadOfSession(
            CalmSessions<? extends Session> sessions) {
        var registration = new FilterRegistrationBean<>(new OneReadOfSession(sessions));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    @Bean
    CookieSerializer sessionCookie(Settings installation) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        boolean safe = installation.overHttps();
        cookie.setCookieName(safe ? Cookies.SAFE + COOKIE : COOKIE);
        cookie.setUseSecureCookie(safe);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
