"""Sentences that several refusals share."""

NOT_SECRETARIAT = "Chỉ Văn phòng - thống kê được làm việc này."
NOT_CHAIRMAN = "Chỉ Chủ tịch được làm việc này."
NOT_YOUR_UNIT = "Chỉ người phụ trách đơn vị được làm việc này."
