package limen.web.console.study;

import org.springframework.context.annotation.Configuration;

/// The study as a whole: its protocol and signatures, who is in it, and what calls for somebody.
@Configuration(proxyBeanMethods = false)
public class StudyPages {}
