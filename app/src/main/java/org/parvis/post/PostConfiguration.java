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

/** What carries messages, if anything does, and the jobs: send, take back, clean what is old. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostSettings.class)
class PostConfiguration {
    @Bean
    MailServer mailServer(ObjectProvider<JavaMailSender> sender, PostSettings settings) {
        return new MailServer(sender.getIfAvailable(), settings.from());
    }

    @Bean
    SmsGateway smsGateway(PostSettings settings) {
        PostSettings.Sms sms = settings.sms();
        return new HttpSmsGateway(sms.url(), sms.token(), sms.patience());
    }

    /** A job of its own: a mail server that does not answer holds up no text message. */
    @Bean
    RecurringTask<Void> sendTexts(TextRoom room) {
        return Tasks.recurring("post-texts", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> room.round());
    }

    @Bean
    RecurringTask<Void> readReturns(ReturnedMail returned) {
        return Tasks.recurring("post-returns", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> returned.round());
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
