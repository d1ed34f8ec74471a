//! Files that are older than the book, another's, damaged, or none: what each says, and that nothing is stored by itself.

use super::{in_both_browsers, unsent::is_kept};
use crate::{look, stage::Stage, words::*};
use std::{
    fs,
    path::{Path, PathBuf},
};

in_both_browsers! {
    an_older_file_takes_the_place_of_a_longer_book_only_on_purpose: replaces;
    a_wrong_file_is_told_and_nothing_is_stored: wrong;
}

async fn replaces(stage: &mut Stage) {
    let page = stage.page();
    let kept = Project::called("备份之前的道路改造工程");
    let gone = Project::called("备份之后的排水改造工程");
    page.visit(&stage.address()).await;
    found_book(page).await;
    propose_project(page, &kept).await;
    let file = back_up(page).await;
    let older = printed_code(page).await;
    propose_project(page, &gone).await;
    go_to_safety(page).await;
    let newer = printed_code(page).await;

    inspect(page, &file).await;
    page.sees_in("校验码", &older).await;
    page.sees_in("4 条，有文件之外的记录", &newer).await;
    page.sees("第4条不再保留").await;
    look::at(page, "38-replacing").await;
    page.press("恢复到本机").await;
    page.sees("勾选确认后恢复").await;
    restore(page, "已备份本机议事簿，确认以文件内容替换本机记录").await;
    page.sees("恢复之前有4条记录，须登记恢复的原因").await;
    see_in_register(page, &kept.title).await;
    page.does_not_see(&gone.title).await;

    // The same file once more takes nothing from what waits, and what is typed and not sent outlives it.
    write_application(page, &gone).await;
    is_kept(page, &gone.title).await;
    go_to_safety(page).await;
    inspect(page, &file).await;
    page.sees("全部在文件之内").await;
    restore(page, "已核对文件内容").await;
    page.does_not_see("全部在文件之内").await;
    page.sees("恢复之前有4条记录，须登记恢复的原因").await;
    page.press("申报议题").await;
    page.sees("有一份没有提交的申报草稿（重大项目安排）").await;
    page.choose("是否涉及国家秘密", "否").await;
    page.choose("列入哪一台账", "重大项目安排").await;
    page.sees("已恢复上次未提交的草稿").await;
    assert_eq!(page.value("议题名称").await, gone.title);

    page.press("登记恢复原因").await;
    verify_against(page, &older).await;
    page.sees(&format!("与留存的校验码 {older} 相符。")).await;
    verify_against(page, &newer).await;
    page.sees("少了记录：留存的校验码为 4 条，这里能核对的只有 3 条。")
        .await;
    page.fill_in("登记恢复原因", "原因", "误登记，按书记意见以备份为准")
        .await;
    page.press_in("须登记恢复的原因", "登记恢复原因").await;
    page.sees("恢复原因已登记").await;
    page.does_not_see("须登记恢复的原因").await;
    page.press("已登记的恢复和接笔").await;
    page.sees("从备份恢复：备份3条记录，本机此前4条；误登记，按书记意见以备份为准")
        .await;
    verify_against(page, &newer).await;
    page.sees(&format!("与留存的校验码 {newer} 不符：第 4 条已不是原来那条。"))
        .await;
    look::at(page, "39-replaced").await;

    // What was put on record and what is written now outlives the browser.
    propose_project(page, &gone).await;
    let code = head_code(page).await;
    stage.restart_browser().await;
    stage.page().visit(&stage.address()).await;
    see_in_register(stage.page(), &gone.title).await;
    assert_eq!(head_code(stage.page()).await, code);
    stage.page().does_not_see("须登记恢复的原因").await;
}

async fn wrong(stage: &mut Stage) {
    stage.sit_down_at("another office").await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    found_book(page).await;
    let foreign = back_up(page).await;

    stage.sit_down_at(crate::stage::FIRST_MACHINE).await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    found_book(page).await;
    propose_project(page, &Project::first_case()).await;
    let own = back_up(page).await;
    let printed = printed_code(page).await;
    let code = head_code(page).await;

    let folder = stage.folder("files");
    inspect(page, &damaged(&own, &folder)).await;
    page.sees("记录起损坏").await;
    page.does_not_see("恢复到本机").await;
    look::at(page, "40-damaged-file").await;
    inspect(page, &cut(&own, &folder)).await;
    page.sees("不完整或者被改动").await;
    page.does_not_see("恢复到本机").await;
    inspect(
        page,
        &written(&folder, "photo.yishibu", b"\xff\xd8\xff\xe0 no book at all"),
    )
    .await;
    page.sees("不是议事簿备份文件").await;
    page.sees("没有写入任何内容").await;
    inspect(page, &huge(&folder)).await;
    page.sees("不是议事簿备份文件").await;
    page.attach("选择备份文件", &written(&folder, "list.txt", b"1,2,3"))
        .await;
    page.sees("格式不在可接收范围内").await;
    // A printed code that is another book's stands against the file.
    page.fill("打印件上的校验码（可不填）", &other_code(&printed)).await;
    inspect(page, &own).await;
    page.sees("文件与所填的打印件校验码不符，不能恢复。").await;
    page.does_not_see("恢复到本机").await;
    page.fill("打印件上的校验码（可不填）", "").await;
    inspect(page, &foreign).await;
    page.sees("本机没有这本议事簿").await;
    look::at(page, "41-foreign-file").await;

    assert_eq!(head_code(page).await, code);
    page.press("换一本").await;
    page.sees("选择议事簿").await;
    let text = page.text().await;
    assert_eq!(text.matches("上次打开").count(), 1, "{text}");
}

/// A code of the same count with another first digit.
fn other_code(code: &str) -> String {
    let (count, digits) = code.split_once('-').expect("a head code has a count");
    let first = if digits.starts_with('0') { "1" } else { "0" };
    format!("{count}-{first}{}", &digits[1..])
}

fn written(folder: &Path, name: &str, content: &[u8]) -> PathBuf {
    let file = folder.join(name);
    fs::write(&file, content).expect("the folder of the play is writable");
    file
}

/// The same file with one byte in its middle turned over.
fn damaged(file: &Path, folder: &Path) -> PathBuf {
    let mut content = fs::read(file).expect("the file can be read");
    let middle = content.len() / 2;
    content[middle] ^= 1;
    written(folder, "damaged.yishibu", &content)
}

/// The same file without its end.
fn cut(file: &Path, folder: &Path) -> PathBuf {
    let content = fs::read(file).expect("the file can be read");
    written(folder, "cut.yishibu", &content[..content.len() - 40])
}

/// Far more than any book, and nothing in it.
fn huge(folder: &Path) -> PathBuf {
    let file = written(folder, "huge.yishibu", b"");
    let opened = fs::OpenOptions::new().write(true).open(&file);
    let sized = opened.and_then(|opened| opened.set_len(1 << 30));
    sized.expect("the disk takes a file with a hole");
    file
}
