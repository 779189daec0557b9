package org.parvis.post;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The mail server if any, and the two jobs: send what is due, clean what is old. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostSettings.class)
class PostConfiguration {
    @Bean
    MailServer mailServer(ObjectProvider<JavaMailSender> sender, PostSettings settings) {
        return new MailServer(sender.getIfAvailable(), settings.from());
    }

    @Bean
    RecurringTask<Void> sendMail(MailRoom room) {
        return Tasks.recurring("post-send", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> room.round());
    }

    @Bean
    RecurringTask<Void> cleanMail(MailRoom room) {
        return Tasks.recurring("post-clean", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> room.clean());
    }
}
