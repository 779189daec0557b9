package org.parvis.platform.database;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.parvis.platform.RunSettings;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.platform.web.EarlyDoor;
import org.parvis.platform.web.LowThreads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Starts or finds the database, brings the schemas forward, and opens the two pools. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(
            Settings settings, RunSettings run, ObjectProvider<EarlyDoor> early)
            throws IOException {
        DataFolder.close(settings.data());
        DatabaseServer server = DatabaseServer.start(settings, run.command() != null);
        new Migrations(server.owner()).run();
        server.openLogins();
        early.ifAvailable(door -> door.says("the content pack is taken in"));
        return server;
    }

    @Bean
    @Primary
    HikariDataSource appDataSource(DatabaseServer server) {
        return server.app();
    }

    @Bean
    HikariDataSource jobDataSource(DatabaseServer server, NoRoom refused) {
        return server.jobs(refused);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(@Qualifier("appDataSource") DataSource app) {
        return new JdbcTransactionManager(app);
    }

    @Bean
    Scenes scenes(
            @Qualifier("appDataSource") DataSource app,
            @Qualifier("jobDataSource") DataSource jobs) {
        return Scenes.over(app, jobs);
    }

    /** Jobs come due by the clock of the program. */
    @Bean
    Clock dbSchedulerClock(InstantSource clock) {
        return clock::instant;
    }

    @Bean
    DbSchedulerCustomizer schedulerDatabase(
            @Qualifier("jobDataSource") DataSource jobs,
            @Value("${db-scheduler.threads}") int threads) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(jobs);
            }

            /** What follows yields to the people whose acts it follows. */
            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(
                        Executors.newFixedThreadPool(threads, LowThreads.named("jobs-")));
            }
        };
    }
}
