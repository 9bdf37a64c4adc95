package dev.throughline.inbox.notification;

record ReadNotification(NotificationId id) {}
