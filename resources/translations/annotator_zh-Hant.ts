<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Sticky label</source>
        <translation>保持標籤(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Let go</source>
        <translation>放開(&amp;L)</translation>
    </message>
    <message>
        <source>Tag the same text &amp;everywhere here…</source>
        <translation>標註本文中所有相同文字(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Next annotation</source>
        <translation>下一處標註(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous annotation</source>
        <translation>上一處標註(&amp;P)</translation>
    </message>
    <message>
        <source>End one character later</source>
        <translation>終點後移一字</translation>
    </message>
    <message>
        <source>End one character earlier</source>
        <translation>終點前移一字</translation>
    </message>
    <message>
        <source>Start one character earlier</source>
        <translation>起點前移一字</translation>
    </message>
    <message>
        <source>Start one character later</source>
        <translation>起點後移一字</translation>
    </message>
    <message>
        <source>Edit &amp;attributes</source>
        <translation>編輯屬性(&amp;A)</translation>
    </message>
    <message>
        <source>Mark as a &amp;question</source>
        <translation>標為存疑(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Remove annotation</source>
        <translation>刪除標註(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find in this pane</source>
        <translation>在此窗格中尋找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>尋找下一處(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>尋找上一處(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Search all documents</source>
        <translation>搜尋全部文件(&amp;S)</translation>
    </message>
    <message>
        <source>What the &amp;labels mean</source>
        <translation>標籤說明(&amp;L)</translation>
    </message>
    <message>
        <source>Conversion &amp;glossary…</source>
        <translation>繁簡轉換詞表(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新增專案(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>開啟專案(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>開啟範例專案(&amp;S)</translation>
    </message>
    <message>
        <source>Open the sample of a tea&amp;m</source>
        <translation>開啟團隊範例專案(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>加入檔案(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>加入資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Import annotations…</source>
        <translation>匯入標註(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export annotations…</source>
        <translation>匯出標註(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Back up the project…</source>
        <translation>備份專案(&amp;B)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Annotator</source>
        <translation>關於 Annotator(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>下一篇文件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>上一篇文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Done with this document</source>
        <translation>本篇已完成(&amp;D)</translation>
    </message>
    <message>
        <source>Title and &amp;metadata…</source>
        <translation>標題與中繼資料(&amp;M)…</translation>
    </message>
    <message>
        <source>Delete this d&amp;ocument…</source>
        <translation>刪除本篇文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Same document in both panes</source>
        <translation>兩窗格同一文件(&amp;S)</translation>
    </message>
    <message>
        <source>Two &amp;different documents</source>
        <translation>兩窗格不同文件(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;One pane</source>
        <translation>單窗格(&amp;O)</translation>
    </message>
    <message>
        <source>Scroll &amp;together</source>
        <translation>同步捲動(&amp;T)</translation>
    </message>
    <message>
        <source>Go to the other &amp;pane</source>
        <translation>移到另一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>縮小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>恢復文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;List of documents</source>
        <translation>文件清單(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Inspector and table</source>
        <translation>檢視欄與標註表(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Panel of layers</source>
        <translation>圖層面板(&amp;P)</translation>
    </message>
    <message>
        <source>Two layers &amp;side by side</source>
        <translation>兩個圖層並排(&amp;S)</translation>
    </message>
    <message>
        <source>Show &amp;all layers</source>
        <translation>顯示所有圖層(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Colour by annotator</source>
        <translation>依標註者著色(&amp;C)</translation>
    </message>
    <message>
        <source>Frame &amp;differences</source>
        <translation>框出分歧(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Hide names</source>
        <translation>隱藏姓名(&amp;H)</translation>
    </message>
    <message>
        <source>How far annotators &amp;agree</source>
        <translation>標註者的一致程度(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save picture of agreement…</source>
        <translation>儲存一致程度的圖(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Hand out…</source>
        <translation>分發(&amp;H)…</translation>
    </message>
    <message>
        <source>Hand &amp;in</source>
        <translation>上交(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Write feedback…</source>
        <translation>寫出回饋(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Review differences</source>
        <translation>審閱分歧(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Consistency</source>
        <translation>一致性檢查(&amp;C)</translation>
    </message>
    <message>
        <source>Take A</source>
        <translation>採用 A</translation>
    </message>
    <message>
        <source>Take B</source>
        <translation>採用 B</translation>
    </message>
    <message>
        <source>Take C</source>
        <translation>採用 C</translation>
    </message>
    <message>
        <source>Take D</source>
        <translation>採用 D</translation>
    </message>
    <message>
        <source>Take E</source>
        <translation>採用 E</translation>
    </message>
    <message>
        <source>Take F</source>
        <translation>採用 F</translation>
    </message>
    <message>
        <source>&amp;Take both</source>
        <translation>全部採用(&amp;T)</translation>
    </message>
    <message>
        <source>Take &amp;none</source>
        <translation>都不採用(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Draw my own</source>
        <translation>另行標註(&amp;D)</translation>
    </message>
    <message>
        <source>Give a reas&amp;on</source>
        <translation>填寫理由(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳過(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一項(&amp;P)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>撤回裁定(&amp;B)</translation>
    </message>
    <message>
        <source>Make an e&amp;xample</source>
        <translation>收為示例(&amp;X)</translation>
    </message>
    <message>
        <source>Put what all a&amp;gree on into gold</source>
        <translation>將一致之處收入金標準(&amp;G)</translation>
    </message>
    <message>
        <source>Settle by r&amp;ule…</source>
        <translation>按規則裁定(&amp;U)…</translation>
    </message>
    <message>
        <source>Edit the &amp;list of reasons…</source>
        <translation>編輯理由列表(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Edit the label set…</source>
        <translation>編輯標籤集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Join with the paragraph before</source>
        <translation>與前一段合併(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Split the paragraph at the cursor</source>
        <translation>在游標處拆分段落(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Title of this article…</source>
        <translation>本文標題(&amp;T)…</translation>
    </message>
    <message>
        <source>A new &amp;article begins with this paragraph</source>
        <translation>從本段起是新的文章(&amp;A)</translation>
    </message>
    <message>
        <source>Join this article with the one before</source>
        <translation>本文與前一篇合併</translation>
    </message>
    <message>
        <source>Paragraph one place ea&amp;rlier</source>
        <translation>本段前移一位(&amp;R)</translation>
    </message>
    <message>
        <source>Paragraph one place &amp;later</source>
        <translation>本段後移一位(&amp;L)</translation>
    </message>
    <message>
        <source>This paragraph is &amp;body text</source>
        <translation>本段是正文(&amp;B)</translation>
    </message>
    <message>
        <source>This paragraph is a &amp;caption</source>
        <translation>本段是圖片說明(&amp;C)</translation>
    </message>
    <message>
        <source>This paragraph is a &amp;heading</source>
        <translation>本段是標題(&amp;H)</translation>
    </message>
    <message>
        <source>This paragraph is a b&amp;yline</source>
        <translation>本段是署名(&amp;Y)</translation>
    </message>
    <message>
        <source>This paragraph is something &amp;else</source>
        <translation>本段是其他內容(&amp;E)</translation>
    </message>
    <message>
        <source>Put &amp;what one person alone has done into gold</source>
        <translation>將只由一人完成的內容收入金標準(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Exact F1</source>
        <extracomment>In the order in which they are offered.</extracomment>
        <translation>精確 F1</translation>
    </message>
    <message>
        <source>Of all spans of both, the share that the other has too, at the same place to the character and with the same label.</source>
        <translation>雙方全部片段中，對方也有、位置一字不差且標籤相同的佔多少。</translation>
    </message>
    <message>
        <source>Exact precision</source>
        <translation>精確的準確率</translation>
    </message>
    <message>
        <source>Of the other layer&apos;s spans, the share that the reference has too, to the character.</source>
        <translation>另一圖層的片段中，基準圖層也有、位置一字不差的佔多少。</translation>
    </message>
    <message>
        <source>Exact recall</source>
        <translation>精確的召回率</translation>
    </message>
    <message>
        <source>Of the reference&apos;s spans, the share that the other layer has too, to the character.</source>
        <translation>基準圖層的片段中，另一圖層也有、位置一字不差的佔多少。</translation>
    </message>
    <message>
        <source>Relaxed F1</source>
        <translation>寬鬆 F1</translation>
    </message>
    <message>
        <source>Of all spans of both, the share that overlaps with one of the other&apos;s with the same label. Much higher than exact: people see the same things and cut them differently.</source>
        <translation>雙方全部片段中，與對方同標籤的片段有重疊的佔多少。遠高於精確值時，說明大家看到的相同，只是邊界取法不同。</translation>
    </message>
    <message>
        <source>Relaxed precision</source>
        <translation>寬鬆的準確率</translation>
    </message>
    <message>
        <source>Of the other layer&apos;s spans, the share that overlaps with one of the reference&apos;s.</source>
        <translation>另一圖層的片段中，與基準圖層的片段有重疊的佔多少。</translation>
    </message>
    <message>
        <source>Relaxed recall</source>
        <translation>寬鬆的召回率</translation>
    </message>
    <message>
        <source>Of the reference&apos;s spans, the share that overlaps with one of the other layer&apos;s.</source>
        <translation>基準圖層的片段中，與另一圖層的片段有重疊的佔多少。</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>科恩 kappa</translation>
    </message>
    <message>
        <source>Character by character, how much of the agreement is left after taking off what chance would give: 1 is complete agreement, 0 is chance, below 0 is worse than chance.</source>
        <translation>逐字比較，扣除碰巧一致之後還剩多少一致：1 為完全一致，0 相當於碰巧，小於 0 還不如碰巧。</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>克里彭多夫 alpha</translation>
    </message>
    <message>
        <source>Like kappa, for any number of people, and documents may be missing for some. Krippendorff asks for 0.800, and takes 0.667 as the least for tentative conclusions.</source>
        <translation>與 kappa 類似，但人數不限，有人缺少某些文件也可以。克里彭多夫要求 0.800；要下初步結論，至少 0.667。</translation>
    </message>
    <message>
        <source>Alpha for units</source>
        <translation>單元 alpha</translation>
    </message>
    <message>
        <source>Where spans begin and end: a boundary that is off by much counts more than one that is off by little. Severe with short spans in long texts.</source>
        <translation>看片段在哪裡開始和結束：邊界差得多比差得少扣得多。長文中的短片段會得分偏低。</translation>
    </message>
    <message>
        <source>It is not worked out label by label.</source>
        <translation>不按標籤分別計算。</translation>
    </message>
    <message>
        <source>{same} of {count} characters alike</source>
        <translation>{count} 字中 {same} 字相同</translation>
    </message>
    <message>
        <source>{exact} alike of {a} and {b}</source>
        <translation>{a} 與 {b} 中 {exact} 相同</translation>
    </message>
    <message>
        <source>{relaxed} overlap of {a} and {b}</source>
        <translation>{a} 與 {b} 中 {relaxed} 重疊</translation>
    </message>
    <message>
        <source>{a} and {b} spans</source>
        <translation>片段 {a} 與 {b}</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>全部合計</translation>
    </message>
    <message>
        <source>{file} should end in one of {suffixes}.</source>
        <extracomment>A PNG has this many dots for each of them. A picture with more lines than this says how many are left out; the CSV has all.</extracomment>
        <translation>{file} 的副檔名應為 {suffixes} 之一。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>無法寫入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{count} more; the CSV has all.</source>
        <extracomment>What can be written, by suffix.</extracomment>
        <translation>另有 {count} 項；CSV 中有全部。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{a} – {b}</source>
        <translation>{a} – {b}</translation>
    </message>
    <message>
        <source>{figure} of every two annotators</source>
        <translation>每兩位標註者的{figure}</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>基準圖層</translation>
    </message>
    <message>
        <source>the other layer</source>
        <translation>另一圖層</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>無定義</translation>
    </message>
    <message>
        <source>95 % interval {interval}</source>
        <translation>95 % 區間 {interval}</translation>
    </message>
    <message>
        <source>{figure} by label: {whose}</source>
        <translation>各標籤的{figure}：{whose}</translation>
    </message>
    <message>
        <source>{figure} by document: {whose}</source>
        <translation>各文件的{figure}：{whose}</translation>
    </message>
    <message>
        <source>Values of attributes: {whose}</source>
        <translation>屬性的取值：{whose}</translation>
    </message>
    <message>
        <source>Where both have the same span with the same label, the share of values that are the same; 69000 and 6.9 are not. A value counts where at least one of the two has filled it in.</source>
        <translation>雙方片段和標籤都相同之處，取值相同的佔多少；69000 與 6.9 不算相同。至少一方填寫了才計入。</translation>
    </message>
    <message>
        <source>There is no span that both have with the same label and a value.</source>
        <translation>沒有雙方都以同一標籤標註且填寫了取值的片段。</translation>
    </message>
    <message>
        <source>{agree} agree of {of}</source>
        <translation>{of} 中 {agree} 一致</translation>
    </message>
    <message>
        <source>Which label the one gave to spans of the other: {whose}</source>
        <translation>一方的片段被另一方標成什麼：{whose}</translation>
    </message>
    <message>
        <source>Spans at the same place to the character, by both labels. “Nothing” is where one has no such span; a span that is cut differently stands there twice.</source>
        <translation>位置一字不差的片段，按雙方的標籤排列。「無」表示一方沒有這個片段；邊界不同的片段在那裡算兩次。</translation>
    </message>
    <message>
        <source>{count} of {of} spans of the line</source>
        <translation>本列 {of} 個片段中的 {count} 個</translation>
    </message>
    <message>
        <source>All figures: {whose}</source>
        <translation>全部數值：{whose}</translation>
    </message>
    <message>
        <source>Compared over {count} documents that both have done or labelled.</source>
        <translation>比較了雙方都完成或標註過的文件，共 {count} 篇。</translation>
    </message>
    <message>
        <source>Compared over {count} documents that two or more have done or labelled.</source>
        <translation>比較了至少兩人完成或標註過的文件，共 {count} 篇。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 區間</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>計數</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>說明什麼</translation>
    </message>
    <message>
        <source>Annotators</source>
        <extracomment>As the interface of the command line calls them. A figure that is not defined is an empty cell. The pages in order: what each is called, and what draws it.</extracomment>
        <translation>標註者</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Label against label</source>
        <translation>標籤對照</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>屬性</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部數值</translation>
    </message>
    <message>
        <source>All pairs are added up.</source>
        <translation>各對合計在一起。</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Spans are first paired so that they fit best, then compared in place and label, with chance taken off. It takes long, and is for two thousand spans at most.</source>
        <translation>先把片段配成最合適的對，再比較位置和標籤，並扣除碰巧一致。計算很慢，最多兩千個片段。</translation>
    </message>
    <message>
        <source>It takes long: tick it under “Layers” to have it worked out.</source>
        <translation>計算很慢：需要時請在「圖層」裡勾選。</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Whose figures are shown</source>
        <extracomment>Widths of page and text in a window of 1280, heights of picture and places. Pictures that the figure chosen does not change, and those that are always of all layers together.</extracomment>
        <translation>顯示誰的數值</translation>
    </message>
    <message>
        <source>Which figure is shown</source>
        <translation>顯示哪個數值</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比較</translation>
    </message>
    <message>
        <source>The project has changed since these figures were worked out.</source>
        <translation>算出這些數值之後，專案有了改動。</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>儲存圖片…</translation>
    </message>
    <message>
        <source>Layers: {chosen} of {count}</source>
        <translation>圖層：{count} 個中的 {chosen} 個</translation>
    </message>
    <message>
        <source>Comparing the annotators…</source>
        <translation>正在比較標註者…</translation>
    </message>
    <message>
        <source>How far the annotators agree</source>
        <translation>標註者的一致程度</translation>
    </message>
    <message>
        <source>Nothing has been compared.</source>
        <translation>還沒有進行比較。</translation>
    </message>
    <message>
        <source>Agreement needs two layers. Import what a second annotator handed in, and choose it above.</source>
        <translation>計算一致程度需要兩個圖層。請匯入第二位標註者交回的檔案，並在上方選取。</translation>
    </message>
    <message>
        <source>Looking for the places…</source>
        <translation>正在尋找這些位置…</translation>
    </message>
    <message>
        <source>Picture that stays sharp (*.svg)</source>
        <translation>放大後仍清晰的圖片 (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>圖片 (*.png)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已寫入 {file}。</translation>
    </message>
    <message>
        <source>Also work out gamma, which takes long</source>
        <translation>同時計算 gamma（很慢）</translation>
    </message>
    <message>
        <source>Saving the picture…</source>
        <translation>正在儲存圖片…</translation>
    </message>
</context>
<context>
    <name>AnnotationTable</name>
    <message>
        <source>This document</source>
        <extracomment>Seconds that reading may take before keys get their turn. Milliseconds after the last key typed into the filter. A person chose an annotation.</extracomment>
        <translation>本篇文件</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>Filter text and notes</source>
        <translation>篩選文字與備註</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>任意標籤</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>任意狀態</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>{count} read so far…</source>
        <translation>已讀取 {count} 處……</translation>
    </message>
    <message>
        <source>Annotations: {count}</source>
        <translation>標註：{count} 處</translation>
    </message>
    <message>
        <source>Annotations: {shown} of {count}</source>
        <translation>標註：{count} 處中的 {shown} 處</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>indicator</source>
        <extracomment>The attributes of the starter labels. A team&apos;s own are shown as the label set names them.</extracomment>
        <translation>指標名稱</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>comparator</source>
        <translation>比較符</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基期</translation>
    </message>
    <message>
        <source>period</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>name</source>
        <translation>規範名稱</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>title</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>所屬機構</translation>
    </message>
    <message>
        <source>level</source>
        <translation>級別</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>發布機構</translation>
    </message>
    <message>
        <source>type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>number</source>
        <translation>文號</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>high value</source>
        <translation>數值上限</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>level</source>
        <extracomment>What the starter labels&apos; attributes offer to choose from; the same word may mean another thing as an attribute.</extracomment>
        <translation>水準</translation>
    </message>
    <message>
        <source>change</source>
        <translation>變化量</translation>
    </message>
    <message>
        <source>rate of change</source>
        <translation>變化率</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>multiple</source>
        <translation>倍數</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>year on year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>month on month</source>
        <translation>環比</translation>
    </message>
    <message>
        <source>previous year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>person</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>congress or CPPCC</source>
        <translation>人大或政協</translation>
    </message>
    <message>
        <source>company</source>
        <translation>企業</translation>
    </message>
    <message>
        <source>university or institute</source>
        <translation>大專院校或研究機構</translation>
    </message>
    <message>
        <source>association</source>
        <translation>協會</translation>
    </message>
    <message>
        <source>international body</source>
        <translation>國際組織</translation>
    </message>
    <message>
        <source>media</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>speaks</source>
        <translation>發言</translation>
    </message>
    <message>
        <source>makes</source>
        <translation>制定</translation>
    </message>
    <message>
        <source>carries out</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>benefits</source>
        <translation>受益</translation>
    </message>
    <message>
        <source>assessed</source>
        <translation>被評價</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>所屬</translation>
    </message>
    <message>
        <source>mentioned</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>central</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>province</source>
        <translation>省級</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市級</translation>
    </message>
    <message>
        <source>district</source>
        <translation>區縣</translation>
    </message>
    <message>
        <source>abroad</source>
        <translation>境外</translation>
    </message>
    <message>
        <source>ministry</source>
        <translation>部委</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法律法規</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>規劃</translation>
    </message>
    <message>
        <source>action or project</source>
        <translation>行動或工程</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>opinion or notice</source>
        <translation>意見或通知</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>fiscal</source>
        <translation>財稅</translation>
    </message>
    <message>
        <source>report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>提案建議</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已發布</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>施行中</translation>
    </message>
    <message>
        <source>revised</source>
        <translation>已修訂</translation>
    </message>
    <message>
        <source>repealed</source>
        <translation>已廢止</translation>
    </message>
</context>
<context>
    <name>DocumentDetails</name>
    <message>
        <source>Document details</source>
        <translation>文件資訊</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>{source} · {encoding} · {script} · {count} characters</source>
        <translation>{source} · {encoding} · {script} · {count} 字</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Filter documents</source>
        <extracomment>A person chose a document: its id. A menu is wanted for a document: its id and where.</extracomment>
        <translation>篩選文件</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{count} 篇中已完成 {done} 篇</translation>
    </message>
    <message>
        <source>Drop texts or folders on the window, or choose File, Add files.</source>
        <translation>把文字檔或資料夾拖到視窗中，或選擇「檔案」選單中的「加入檔案」。</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>✓</source>
        <translation>✓</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>文</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>文件標題</translation>
    </message>
    <message>
        <source>Script it is written in</source>
        <translation>原文繁簡</translation>
    </message>
    <message>
        <source>How many annotations it has</source>
        <translation>標註數量</translation>
    </message>
    <message>
        <source>{script}, {count} characters, {encoding}</source>
        <extracomment>The role under which a row gives its document&apos;s id.</extracomment>
        <translation>{script}，{count} 字，{encoding}</translation>
    </message>
    <message>
        <source>Done: {names}</source>
        <translation>已完成：{names}</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>專案以唯讀方式開啟。</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>How is this file to be read?</source>
        <translation>這個檔案該怎麼讀？</translation>
    </message>
    <message>
        <source>It is not certain which encoding “{name}” is in. Choose the one that reads as it should.</source>
        <translation>無法確定「{name}」的編碼，請選擇顯示正確的一種。</translation>
    </message>
    <message>
        <source>unreadable characters: {count}</source>
        <translation>無法讀取的字元：{count}</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>就這樣讀取</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>略過此檔案</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export annotations</source>
        <translation>匯出標註</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>Only “{title}”</source>
        <translation>僅「{title}」</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>全部標註者</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇……</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>{file} is there already.</source>
        <translation>已有檔案 {file}。</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Annotator {number}</source>
        <translation>標註者 {number}</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金標準</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>kept</source>
        <extracomment>What review made of an annotation, in the context ``Feedback``.</extracomment>
        <translation>保留</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改動</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>added</source>
        <translation>補上</translation>
    </message>
    <message>
        <source>What is otherwise in gold</source>
        <extracomment>The first two filters; the others are outcomes. A person chose a row: its `Feedback`.</extracomment>
        <translation>與金標準不同的</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審閱</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的標註</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金標準</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Shown: {count} of {all}</source>
        <translation>顯示 {count} / {all}</translation>
    </message>
    <message>
        <source>Review kept it.</source>
        <translation>審閱後保留。</translation>
    </message>
    <message>
        <source>In gold it is {gold}.</source>
        <translation>金標準中為 {gold}。</translation>
    </message>
    <message>
        <source>Review left it out.</source>
        <translation>審閱後去掉。</translation>
    </message>
    <message>
        <source>Review added {gold}.</source>
        <translation>審閱後補上 {gold}。</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>理由：{reason}。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open project</source>
        <translation>開啟專案</translation>
    </message>
    <message>
        <source>Projects (*.anno)</source>
        <translation>專案 (*.anno)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>加入檔案</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>文字檔 (*.txt *.md);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Add a folder of texts</source>
        <translation>加入文字檔資料夾</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>匯入標註</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在匯出……</translation>
    </message>
    <message>
        <source>{file} is written: annotations: {count}, documents: {documents}.</source>
        <translation>已寫入 {file}：標註 {count} 處，文件 {documents} 篇。</translation>
    </message>
    <message>
        <source>Back up the project</source>
        <translation>備份專案</translation>
    </message>
    <message>
        <source>A copy of the project is in {path}.</source>
        <translation>專案副本已存到 {path}。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in either script</source>
        <translation>尋找（繁簡皆可）</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Select some text first, then press the label&apos;s key.</source>
        <extracomment>A search shows no more places than this; nobody looks through more.</extracomment>
        <translation>請先選取文字，再按標籤的按鍵。</translation>
    </message>
    <message>
        <source>“{text}” is tagged as {label} everywhere in this document already.</source>
        <translation>本篇中的「{text}」都已標為{label}。</translation>
    </message>
    <message>
        <source>“{text}” stands at {count} more places in this document that are not tagged as {label}.</source>
        <translation>本篇中還有 {count} 處「{text}」沒有標為{label}。</translation>
    </message>
    <message>
        <source>Tag all {count}</source>
        <translation>全部標註（{count} 處）</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已復原：{step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜尋……</translation>
    </message>
    <message>
        <source>Taking a step back…</source>
        <translation>正在復原…</translation>
    </message>
    <message>
        <source>Doing a step again…</source>
        <translation>正在重做…</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Conversion glossary</source>
        <translation>繁簡轉換詞表</translation>
    </message>
    <message>
        <source>Words and names that the script conversion gets wrong, and how they are written right.</source>
        <translation>繁簡轉換容易出錯的詞語和名稱，以及正確的寫法。</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Hand out</source>
        <extracomment>Milliseconds after the last key before the division is worked out again. How documents are shared: none, a share of the text, or those ticked.</extracomment>
        <translation>分發</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>姓名，以逗號分隔</translation>
    </message>
    <message>
        <source>Everybody gets other texts</source>
        <translation>每人分到不同的文件</translation>
    </message>
    <message>
        <source>A share of the texts goes to several</source>
        <translation>一部分文件分給多人</translation>
    </message>
    <message>
        <source>Those ticked at the right go to several</source>
        <translation>右側勾選的文件分給多人</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Suggestions may be accepted many at a time</source>
        <translation>可以批次採納建議</translation>
    </message>
    <message>
        <source>Leave it off where agreement is to be measured: suggestions make people agree.</source>
        <translation>要測量一致性時請關閉：建議會使人趨於一致。</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>共同標註</translation>
    </message>
    <message>
        <source>Shared part</source>
        <translation>共同部分</translation>
    </message>
    <message>
        <source>Shared texts go to</source>
        <translation>共同文件分給</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>of them shared</source>
        <translation>其中共同</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>分發的文件</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共同</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>存放資料夾</translation>
    </message>
    <message>
        <source>Say who is to get texts.</source>
        <translation>請填寫分發給誰。</translation>
    </message>
    <message>
        <source>Tick the texts that are to be handed out.</source>
        <translation>請勾選要分發的文件。</translation>
    </message>
    <message>
        <source>Each gets a project file with these texts, the labels and the glossary, and nobody’s annotations.</source>
        <translation>每人得到一個專案檔，含所分文件、標籤和轉換詞表，不含任何人的標註。</translation>
    </message>
    <message>
        <source>The folder has files of this round already: {files}. What was done in them would be lost.</source>
        <translation>資料夾裡已有這一輪的檔案：{files}。取代的話，其中所做的工作將會遺失。</translation>
    </message>
    <message>
        <source>No text is shared, so agreement cannot be measured.</source>
        <translation>沒有共同的文件，因此無法測量一致性。</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Handing out…</source>
        <translation>正在分發…</translation>
    </message>
    <message>
        <source>{round} is handed out: send each annotator their file. Files: {count}, in {folder}.</source>
        <translation>{round} 已分發：請把各自的檔案寄給標註者。檔案 {count} 個，在 {folder}。</translation>
    </message>
    <message>
        <source>Handing in…</source>
        <translation>正在上交…</translation>
    </message>
    <message>
        <source>Send this file to {lead}: {file} (annotations: {count}, texts done: {done} of {documents}).</source>
        <translation>請把此檔案寄給 {lead}：{file}（標註 {count} 處，已完成 {done} / {documents} 篇）。</translation>
    </message>
    <message>
        <source>Texts that are not marked as done do not count as read; hand in again when they are.</source>
        <translation>未標為完成的文件不算讀過；完成後請再次上交。</translation>
    </message>
    <message>
        <source>Folder for the feedback</source>
        <translation>存放回饋的資料夾</translation>
    </message>
    <message>
        <source>Send each annotator their feedback: {files}.</source>
        <translation>請把回饋寄給各位標註者：{files}。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>{project} handed out</source>
        <translation>{project} 分發</translation>
    </message>
    <message>
        <source>{annotator} feedback</source>
        <translation>{annotator} 回饋</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Label spans in Chinese articles, offline, on the source text. Everything you do is saved in the project file at once and can be undone.</source>
        <translation>離線標註中文文章，標註落在原文上。每一步操作都會立即存入專案檔，並且可以復原。</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>關於 Annotator</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>the same text</source>
        <extracomment>How a document was found, in the context ``ImportDialog``; the keys are those of `import_preview.HOW`.</extracomment>
        <translation>文字相同</translation>
    </message>
    <message>
        <source>the same in the other script</source>
        <translation>同一文本，另一種字體（簡繁）</translation>
    </message>
    <message>
        <source>the same in other lines</source>
        <translation>同一文本，換行不同</translation>
    </message>
    <message>
        <source>the same, corrected</source>
        <translation>同一文本，有訂正</translation>
    </message>
    <message>
        <source>by its title</source>
        <translation>依標題</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>新加入</translation>
    </message>
    <message>
        <source>not found here</source>
        <translation>本專案中沒有</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <extracomment>What combo boxes say in their data; no label or attribute is called so. The files are to be read again with this `ImportWish`. What is shown is to be done. Reading, or bringing in, is to stop. The one project file is to be opened, not imported.</extracomment>
        <translation>匯入標註</translation>
    </message>
    <message>
        <source>Where a file does not say whose they are:</source>
        <translation>檔案未註明標註者時，歸於：</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Open this project instead</source>
        <translation>改為開啟此專案</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未採納</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已刪</translation>
    </message>
    <message>
        <source>New or changed ones whose place was found by their text, not their numbers</source>
        <translation>新增或更新的標註中，位置依文字而非編號找到的</translation>
    </message>
    <message>
        <source>Several places fit alike: they wait in the review queue for a person</source>
        <translation>有幾處同樣吻合：留在審閱佇列中由人決定</translation>
    </message>
    <message>
        <source>An earlier file of the same annotator brought them; this one has them no more</source>
        <translation>同一標註者先前的檔案裡有，這份檔案裡已沒有</translation>
    </message>
    <message>
        <source>Text in the file</source>
        <translation>檔案中的文件</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本專案中</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>如何認定</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標註數</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Names not known here: {count}</source>
        <translation>本專案沒有的名稱：{count}</translation>
    </message>
    <message>
        <source>Needs a look: {count}</source>
        <translation>需要查看：{count}</translation>
    </message>
    <message>
        <source>Texts: {count}</source>
        <translation>文件：{count}</translation>
    </message>
    <message>
        <source>Gone: {count}</source>
        <translation>已刪：{count}</translation>
    </message>
    <message>
        <source>Remove here, too, what their annotators removed: {count}</source>
        <translation>標註者已刪除的，本專案也刪除：{count}</translation>
    </message>
    <message>
        <source>not decided: not taken</source>
        <translation>未決定：不採納</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>{name} ({count} times)</source>
        <translation>{name}（{count} 次）</translation>
    </message>
    <message>
        <source>make a label “{name}”</source>
        <translation>新建標籤「{name}」</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>正在重新讀取…</translation>
    </message>
    <message>
        <source>Bringing them in…</source>
        <translation>正在匯入…</translation>
    </message>
    <message>
        <source>There is nothing here to bring in.</source>
        <translation>沒有可匯入的新內容。</translation>
    </message>
    <message>
        <source>New: {count}.</source>
        <translation>新增：{count}。</translation>
    </message>
    <message>
        <source>Changed by their annotators: {count}.</source>
        <translation>標註者有更新：{count}。</translation>
    </message>
    <message>
        <source>There already: {count}.</source>
        <translation>已有：{count}。</translation>
    </message>
    <message>
        <source>Unclear, for the review queue: {count}.</source>
        <translation>位置不明，留待審閱：{count}。</translation>
    </message>
    <message>
        <source>Not taken: {count}.</source>
        <translation>未採納：{count}。</translation>
    </message>
    <message>
        <source>New texts: {count}.</source>
        <translation>新文件：{count}。</translation>
    </message>
    <message>
        <source>Marks of what is done, and no annotations.</source>
        <translation>只有完成標記，沒有標註。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>{files}: the project has all of it already.</source>
        <extracomment>What is dropped with one of these suffixes brings annotations. From so many changed rows on, the worker writes: the window would stand still for longer than an eye overlooks.</extracomment>
        <translation>{files}：其中內容專案裡都已有。</translation>
    </message>
    <message>
        <source>Reading annotations…</source>
        <translation>正在讀取標註…</translation>
    </message>
    <message>
        <source>Bringing annotations in…</source>
        <translation>正在匯入標註…</translation>
    </message>
    <message>
        <source>This feedback is for {name}, and not for you.</source>
        <translation>這份回饋是給 {name} 的，不是給您的。</translation>
    </message>
    <message>
        <source>Feedback: new {fresh}, there already {count}, not taken {rejected}.</source>
        <translation>回饋：新增 {fresh}，已有 {count}，未採納 {rejected}。</translation>
    </message>
    <message>
        <source>Reading feedback…</source>
        <translation>正在讀取回饋…</translation>
    </message>
    <message>
        <source>Annotations added: {count}.</source>
        <translation>新增標註：{count}。</translation>
    </message>
    <message>
        <source>Updated: {count}.</source>
        <translation>更新：{count}。</translation>
    </message>
    <message>
        <source>There already: {count}.</source>
        <translation>已有：{count}。</translation>
    </message>
    <message>
        <source>Documents new: {count}.</source>
        <translation>新文件：{count}。</translation>
    </message>
    <message>
        <source>For the review queue: {count}.</source>
        <translation>留待審閱：{count}。</translation>
    </message>
    <message>
        <source>Not taken: {count}.</source>
        <translation>未採納：{count}。</translation>
    </message>
    <message>
        <source>Brought in: what is done.</source>
        <translation>已匯入完成標記。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>“{text}” is not a number; write it like 69000, 6.9 or 4.72万亿.</source>
        <extracomment>What is said of a text that does not fit its kind, in the context ``Inspector``.</extracomment>
        <translation>「{text}」不是數字；請寫成 69000、6.9 或 4.72萬億 這樣的形式。</translation>
    </message>
    <message>
        <source>“{text}” is not a period; write 2024, 2024Q1, 2024H1, 2024-03, 2024-03-05 or 2024-01/2024-02.</source>
        <translation>「{text}」不是時期；請寫成 2024、2024Q1、2024H1、2024-03、2024-03-05 或 2024-01/2024-02。</translation>
    </message>
    <message>
        <source>“{text}” is not one of the choices.</source>
        <translation>「{text}」不在選項之中。</translation>
    </message>
    <message>
        <source>Select text and press a label&apos;s key,
or click a tag to see it here.</source>
        <extracomment>Quotes are cut at this many characters; the text itself is in the pane. The annotation&apos;s id and its new label. The annotation&apos;s id, an attribute&apos;s name and its value; None deletes it. Whether it is the end (else the start), and by how many characters. The person is done here; the focus goes back to the text. What was entered and did not do: kept by annotation and attribute until it does.</extracomment>
        <translation>選取文字後按標籤的按鍵，
或點按已有標註在此檢視。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起點</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終點</translation>
    </message>
    <message>
        <source>Move by one character ({key})</source>
        <translation>移動一字（{key}）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>{name}, {origin}, {when}</source>
        <translation>{name}，{origin}，{when}</translation>
    </message>
    <message>
        <source>By {name}, so it is read-only here ({origin}, {when})</source>
        <translation>由 {name} 標註，此處唯讀（{origin}，{when}）</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Reading files…</source>
        <translation>正在讀取檔案……</translation>
    </message>
    <message>
        <source>Documents added: {count}.</source>
        <translation>已加入文件 {count} 篇。</translation>
    </message>
    <message>
        <source>There already: {count}.</source>
        <translation>原已存在 {count} 篇（處）。</translation>
    </message>
    <message>
        <source>There was nothing to add.</source>
        <translation>沒有可加入的內容。</translation>
    </message>
    <message>
        <source>Passed over: {count}.</source>
        <translation>略過 {count} 個。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部顯示</translation>
    </message>
    <message>
        <source>Finding articles…</source>
        <translation>正在劃分文章……</translation>
    </message>
    <message>
        <source>What was passed over</source>
        <translation>被略過的內容</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止……</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <extracomment>The changed keys by action; an action that has its usual keys is not among them.</extracomment>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Filter by action or key</source>
        <translation>依動作或按鍵篩選</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按鍵</translation>
    </message>
    <message>
        <source>Give this key</source>
        <translation>設為此鍵</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>還原預設</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>全部還原預設</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>This key belongs to the label set.</source>
        <translation>此鍵屬於標籤集。</translation>
    </message>
    <message>
        <source>Choose an action, click the field and press the key it should have.</source>
        <translation>選擇一項動作，點一下輸入框，再按下要用的鍵。</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}” already; give that one another key first.</source>
        <translation>{key} 已是「{action}」的按鍵；請先替它換一個鍵。</translation>
    </message>
    <message>
        <source>A character alone is for labels; add Ctrl or Alt, or take a function key.</source>
        <translation>單一字元保留給標籤；請加上 Ctrl 或 Alt，或選用功能鍵。</translation>
    </message>
    <message>
        <source>{key} is its key now.</source>
        <translation>按鍵已改為 {key}。</translation>
    </message>
    <message>
        <source>It has no key now.</source>
        <translation>此動作現在沒有按鍵。</translation>
    </message>
    <message>
        <source>All keys are as they were.</source>
        <translation>所有按鍵均已還原預設。</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Sticky</source>
        <extracomment>A label&apos;s button was pressed: its name. Which label is held, or whether one is, has changed.</extracomment>
        <translation>保持標籤</translation>
    </message>
    <message>
        <source>Keep a label on: every text you select is tagged with it. Escape lets go.</source>
        <translation>保持一個標籤：選取的文字都會直接標上它。按 Esc 放開。</translation>
    </message>
    <message>
        <source>Select text, then press a label&apos;s key</source>
        <translation>選取文字，再按標籤的按鍵</translation>
    </message>
    <message>
        <source>Press the label to keep on</source>
        <translation>請按要保持的標籤</translation>
    </message>
    <message>
        <source>Just select text; Escape lets go</source>
        <translation>直接選取文字即可；按 Esc 放開</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>A sentence with the place in 〖〗</source>
        <translation>一句話，所指之處放在〖〗裡</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>新增屬性</translation>
    </message>
    <message>
        <source>Annotations have this name; the title can be changed.</source>
        <translation>已有標註使用這個名稱；可以改的是標題。</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>屬性</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Choices with | between them. Values already given stay as they are.</source>
        <translation>選項之間用 | 隔開。已填寫的值不變。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>檔案中的名稱</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>單選</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>時段</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>複選</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>✓ What is labelled, one example a line</source>
        <translation>✓ 應標註的，一行一例</translation>
    </message>
    <message>
        <source>✗ What is not labelled</source>
        <translation>✗ 不標註的</translation>
    </message>
</context>
<context>
    <name>LabelSetDialog</name>
    <message>
        <source>Add a label</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Earlier in the bar of labels</source>
        <translation>在標籤列中前移</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>標籤集</translation>
    </message>
    <message>
        <source>Later in the bar of labels</source>
        <translation>在標籤列中後移</translation>
    </message>
    <message>
        <source>Remove this label</source>
        <translation>移除這個標籤</translation>
    </message>
    <message>
        <source>{count} annotations have this label. It can be removed when they have another one.</source>
        <translation>有 {count} 條標註使用這個標籤。它們改用別的標籤之後才能移除。</translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <source>Layers</source>
        <extracomment>The layers are wanted side by side, or (False) all in both panes again. What the layers disagree about is wanted framed, or no longer.</extracomment>
        <translation>圖層</translation>
    </message>
    <message>
        <source>Shown in the left pane</source>
        <translation>在左側窗格中顯示</translation>
    </message>
    <message>
        <source>Shown in the right pane</source>
        <translation>在右側窗格中顯示</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>並排</translation>
    </message>
    <message>
        <source>One layer in the left pane, another in the right, scrolling together</source>
        <translation>左側窗格顯示一個圖層，右側顯示另一個，同步捲動</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>依標註者著色</translation>
    </message>
    <message>
        <source>Paint annotations in their annotators’ colours instead of their labels’</source>
        <translation>用標註者的顏色而不是標籤的顏色顯示標註</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Frame what the layers disagree about</source>
        <translation>框出各圖層不一致之處</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>隱藏姓名</translation>
    </message>
    <message>
        <source>Call annotators by number, so that nobody is judged by name</source>
        <translation>用編號稱呼標註者，以免因人而異</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
    <message>
        <source>Choose another colour</source>
        <translation>選擇其他顏色</translation>
    </message>
</context>
<context>
    <name>Layering</name>
    <message>
        <source>Comparing layers…</source>
        <translation>正在比較圖層…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{project} – Annotator</source>
        <extracomment>Width of the list, the panes and the right side in a window of 1440. Milliseconds from the last change of the text until what stands around it follows: the text is on the screen by then. Under which key a project that was handed out says so. The page turned to, and how the splitters stood before it; each page is made once.</extracomment>
        <translation>{project} – Annotator</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>回饋</translation>
    </message>
    <message>
        <source>Another program changed the project; it is shown as it is now.</source>
        <translation>專案已被其他程式更改，現已重新整理。</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>简</source>
        <extracomment>The same in a character or two, for narrow columns.</extracomment>
        <translation>簡</translation>
    </message>
    <message>
        <source>繁</source>
        <translation>繁</translation>
    </message>
    <message>
        <source>简繁</source>
        <translation>簡繁</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <extracomment>Menus by name, in order; a dot makes one a submenu of the one before the dot.</extracomment>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近的專案(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>標註(&amp;A)</translation>
    </message>
    <message>
        <source>Tag &amp;as</source>
        <translation>標為(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文件(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;cript of this pane</source>
        <translation>此窗格的繁簡(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Layout of this pane</source>
        <translation>此窗格的版面(&amp;L)</translation>
    </message>
    <message>
        <source>La&amp;yers</source>
        <translation>圖層(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外觀(&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>語言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>審閱(&amp;R)</translation>
    </message>
    <message>
        <source>Articles and &amp;paragraphs</source>
        <translation>文章與段落(&amp;P)</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新增專案</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇……</translation>
    </message>
    <message>
        <source>Your annotations carry your name; a team&apos;s files are told apart by it.</source>
        <translation>您的標註都帶有您的姓名，團隊據此區分各人的標註。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Projects (*.anno)</source>
        <translation>專案 (*.anno)</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>專案</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>period</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>✓ Labelled</source>
        <translation>✓ 標註</translation>
    </message>
    <message>
        <source>✗ Not labelled</source>
        <translation>✗ 不標註</translation>
    </message>
</context>
<context>
    <name>PaneFrame</name>
    <message>
        <source>No document</source>
        <extracomment>How wide a choice in the header gets on a wide screen, in characters. Which regional forms of the characters a view is set in; `source` and what is not here go by the document. A person chose a document in the header: its id. A person ticked done: the document&apos;s id and whether. The pane took the focus. It shows another document, script or layout now.</extracomment>
        <translation>沒有文件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>You are done with this document</source>
        <translation>您已完成本篇文件</translation>
    </message>
    <message>
        <source>Script of this pane</source>
        <translation>此窗格的繁簡</translation>
    </message>
    <message>
        <source>Layout of this pane</source>
        <translation>此窗格的版面</translation>
    </message>
    <message>
        <source>Back to 100%</source>
        <translation>恢復為 100%</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Find in this pane</source>
        <translation>在此窗格中尋找</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>基準圖層</translation>
    </message>
    <message>
        <source>The other layer</source>
        <translation>另一圖層</translation>
    </message>
    <message>
        <source>{name} has no such span.</source>
        <translation>{name} 沒有這個片段。</translation>
    </message>
    <message>
        <source>Differences</source>
        <extracomment>A place was chosen: the annotation to go to. Whether all places are wanted or those that differ was chosen otherwise.</extracomment>
        <translation>不一致之處</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>A click on a figure shows its spans here.</source>
        <translation>點擊數值，這裡就顯示相應的片段。</translation>
    </message>
    <message>
        <source>Looking for the places…</source>
        <translation>正在尋找這些位置…</translation>
    </message>
    <message>
        <source>{what}: no place where the two differ.</source>
        <translation>{what}：沒有雙方不一致之處。</translation>
    </message>
    <message>
        <source>{what}: no place.</source>
        <translation>{what}：沒有相應的位置。</translation>
    </message>
    <message>
        <source>{what}: {shown} of {count} places</source>
        <translation>{what}：{count} 處中的 {shown} 處</translation>
    </message>
    <message>
        <source>{what}: {count} places</source>
        <translation>{what}：{count} 處</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Something went wrong in the program ({what}). Your work is saved; a report is in {path}.</source>
        <extracomment>How many projects the menu remembers. A laptop&apos;s screen; what is remembered may be larger. Milliseconds after the window is there in which nothing disturbs the first look.</extracomment>
        <translation>程式發生錯誤（{what}）。您的工作已儲存，報告在 {path}。</translation>
    </message>
    <message>
        <source>This project can only be read here: its file or its folder takes no changes. To work on it, copy it to a folder of your own and open it there.</source>
        <translation>此專案在這裡只能閱讀：它的檔案或資料夾無法寫入。要在其中工作，請把它複製到您自己的資料夾再開啟。</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Text</source>
        <extracomment>Which motion a key makes; the second of a pair extends the selection. Reading wants larger type than menus do. The zoom that makes sense, in percent. How often a selection dragged over the edge pulls the text along, in milliseconds. The selection is another one, by mouse, key or `select`. A selection was made by mouse and the button let go: for a sticky label. A person chose an annotation (its id), by click or by `next_annotation`; it is current already. A person clicked where no annotation is (or pressed Escape): none is current any more. A person moved an end of an annotation: its id and its new fragments (tuple[Span, ...]); nothing has changed yet. A person scrolled: the source offset at the top. A context menu is wanted at this global point; caret and current annotation are set for it already. Ctrl and wheel: +1 larger, -1 smaller.</extracomment>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>RoundBar</name>
    <message>
        <source>Hand in</source>
        <translation>上交</translation>
    </message>
    <message>
        <source>Write the one file that goes back</source>
        <translation>寫出要交回的那一個檔案</translation>
    </message>
    <message>
        <source>{round} from {lead}: {done} of {count} texts done</source>
        <translation>{lead} 分發的 {round}：已完成 {done} / {count} 篇</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>… and {count} more</source>
        <translation>……另有 {count} 列</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Keeping a backup…</source>
        <translation>正在備份…</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Document</source>
        <extracomment>How many characters before a place are shown.</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Search all documents, either script</source>
        <extracomment>A person looks for this text. A person chose a place.</extracomment>
        <translation>搜尋全部文件（繁簡皆可）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>“{text}”: places: {count}, documents: {documents}</source>
        <translation>「{text}」：{count} 處，{documents} 篇</translation>
    </message>
</context>
<context>
    <name>Sectioning</name>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>文章標題</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your name, for new projects and annotations</source>
        <extracomment>What settings are called; the rows of `settings.SETTINGS` have the same titles.</extracomment>
        <translation>您的姓名（用於新專案與標註）</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>介面語言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色彩</translation>
    </message>
    <message>
        <source>Size of the text, in percent</source>
        <translation>文字大小（百分比）</translation>
    </message>
    <message>
        <source>Traditional script of the panes</source>
        <translation>窗格所用的繁體</translation>
    </message>
    <message>
        <source>Layout of the panes</source>
        <translation>窗格的版面</translation>
    </message>
    <message>
        <source>Scroll both panes together</source>
        <translation>兩窗格同步捲動</translation>
    </message>
    <message>
        <source>Keep a label for the next selections</source>
        <translation>保持標籤以便連續標註</translation>
    </message>
    <message>
        <source>Keep automatic backups</source>
        <translation>自動備份</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Read-only: changes are not possible here</source>
        <translation>唯讀：無法更改</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有變更均已儲存</translation>
    </message>
    <message>
        <source>Sticky: {label}</source>
        <translation>保持：{label}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>add documents ({count})</source>
        <translation>加入文件（{count} 篇）</translation>
    </message>
    <message>
        <source>tag “{quote}” as {label}</source>
        <translation>將「{quote}」標為 {label}</translation>
    </message>
    <message>
        <source>tag {count} places as {label}</source>
        <translation>將 {count} 處標為 {label}</translation>
    </message>
    <message>
        <source>change “{quote}”</source>
        <translation>更改「{quote}」</translation>
    </message>
    <message>
        <source>change {count} annotations</source>
        <translation>更改 {count} 處標註</translation>
    </message>
    <message>
        <source>move the boundary of “{quote}”</source>
        <translation>移動「{quote}」的邊界</translation>
    </message>
    <message>
        <source>remove “{quote}”</source>
        <translation>刪除「{quote}」</translation>
    </message>
    <message>
        <source>remove {count} annotations</source>
        <translation>刪除 {count} 處標註</translation>
    </message>
    <message>
        <source>edit “{title}”</source>
        <translation>編輯「{title}」</translation>
    </message>
    <message>
        <source>delete “{title}”</source>
        <translation>刪除「{title}」</translation>
    </message>
    <message>
        <source>mark “{title}” as done</source>
        <translation>將「{title}」標為完成</translation>
    </message>
    <message>
        <source>mark “{title}” as not done</source>
        <translation>將「{title}」標為未完成</translation>
    </message>
    <message>
        <source>correct the sections of “{title}”</source>
        <translation>更正「{title}」的篇章劃分</translation>
    </message>
    <message>
        <source>replace the label set</source>
        <translation>替換標籤集</translation>
    </message>
    <message>
        <source>add to the glossary ({count})</source>
        <translation>加入詞表條目（{count} 條）</translation>
    </message>
    <message>
        <source>import “{file}”</source>
        <translation>匯入「{file}」</translation>
    </message>
    <message>
        <source>accept suggestions ({count})</source>
        <translation>採納建議（{count} 條）</translation>
    </message>
    <message>
        <source>add the annotator {name}</source>
        <translation>加入標註者 {name}</translation>
    </message>
    <message>
        <source>put places that all agree on into gold ({count})</source>
        <translation>把一致之處放入金標準（{count}）</translation>
    </message>
    <message>
        <source>decide about “{quote}”</source>
        <translation>裁定「{quote}」</translation>
    </message>
    <message>
        <source>decide about differences by rule ({count})</source>
        <translation>按規則裁定分歧（{count}）</translation>
    </message>
    <message>
        <source>take the decision about “{quote}” back</source>
        <translation>撤回對「{quote}」的裁定</translation>
    </message>
    <message>
        <source>take decisions back ({count})</source>
        <translation>撤回裁定（{count}）</translation>
    </message>
    <message>
        <source>change “{quote}” in gold</source>
        <translation>修改金標準中的「{quote}」</translation>
    </message>
    <message>
        <source>change places in gold ({count})</source>
        <translation>修改金標準（{count} 處）</translation>
    </message>
    <message>
        <source>make “{quote}” an example of {label}</source>
        <translation>把「{quote}」列為 {label} 的例子</translation>
    </message>
    <message>
        <source>make places of “{quote}” alike ({count})</source>
        <translation>統一「{quote}」的標註（{count}）</translation>
    </message>
    <message>
        <source>read the feedback in “{file}”</source>
        <translation>讀取「{file}」中的回饋</translation>
    </message>
    <message>
        <source>change the settings of the project</source>
        <translation>修改專案設定</translation>
    </message>
    <message>
        <source>put places that one person alone has done into gold ({count})</source>
        <translation>將只由一人完成之處收入金標準（{count}）</translation>
    </message>
</context>
<context>
    <name>Undefined</name>
    <message>
        <source>There is no document that both have done or labelled.</source>
        <extracomment>The sentences of the core for what is not defined; those of `review.figures`.</extracomment>
        <translation>沒有雙方都完成或標註過的文件。</translation>
    </message>
    <message>
        <source>There are not two layers to compare.</source>
        <translation>沒有可供比較的兩個圖層。</translation>
    </message>
    <message>
        <source>All characters are in one category only, so agreement by chance would be complete too.</source>
        <translation>所有的字都屬於同一類，碰巧也會完全一致。</translation>
    </message>
    <message>
        <source>The documents have no characters but white space.</source>
        <translation>這些文件裡只有空白字元。</translation>
    </message>
    <message>
        <source>Neither layer has a span.</source>
        <translation>兩個圖層都沒有片段。</translation>
    </message>
    <message>
        <source>The reference layer has no span, so there is none to find again.</source>
        <translation>基準圖層沒有片段，也就沒有可找回的。</translation>
    </message>
    <message>
        <source>The other layer has no span, so none can be right.</source>
        <translation>另一圖層沒有片段，也就沒有可判對錯的。</translation>
    </message>
    <message>
        <source>It is defined for two annotators only (Krippendorff and others 2016); see the pairs.</source>
        <translation>只對兩位標註者有定義（Krippendorff 等，2016）；請看兩兩比較。</translation>
    </message>
    <message>
        <source>It is computed over all documents together.</source>
        <translation>只對全部文件合起來計算。</translation>
    </message>
    <message>
        <source>An interval needs two documents or more to draw from.</source>
        <translation>要有兩篇以上的文件可供抽取，才能給出區間。</translation>
    </message>
    <message>
        <source>It was not asked for.</source>
        <translation>沒有要求計算。</translation>
    </message>
    <message>
        <source>More than a tenth of the resamples do not have the figure.</source>
        <translation>超過十分之一的重抽樣得不到這個數值。</translation>
    </message>
    <message>
        <source>The library pygamma-agreement is not installed.</source>
        <translation>沒有安裝程式庫 pygamma-agreement。</translation>
    </message>
    <message>
        <source>There are too many spans: the computation grows with their square.</source>
        <translation>片段太多：計算量隨片段數的平方增長。</translation>
    </message>
    <message>
        <source>One of the layers has no span to align.</source>
        <translation>其中一個圖層沒有可對齊的片段。</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Delete document</source>
        <translation>刪除文件</translation>
    </message>
    <message>
        <source>Delete “{title}” and its annotations ({count})? Undo brings them back.</source>
        <translation>刪除「{title}」及其標註（{count} 處）？復原可以找回。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <extracomment>What script a document is written in.</extracomment>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣正體</translation>
    </message>
    <message>
        <source>Taiwan, with phrases</source>
        <translation>臺灣正體（含用詞）</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港繁體</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原行</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已標註</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>繁簡混用</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>出版者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>by hand</source>
        <extracomment>How an annotation came to be; the part of an origin before its colon.</extracomment>
        <translation>手動標註</translation>
    </message>
    <message>
        <source>as the same text elsewhere</source>
        <translation>因文字相同而標註</translation>
    </message>
    <message>
        <source>from a suggestion</source>
        <translation>採納建議</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>規則標註</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>fonts</name>
    <message>
        <source>No font here shows Chinese. Install one, for example Noto Serif CJK (Debian and Ubuntu: the package fonts-noto-cjk), and start again.</source>
        <extracomment>For each form of the characters the families that have it, the best for long reading first: printed faces, then plain ones. SimSun and MingLiU come last, because at the sizes of a screen they are bitmaps. Where forms are missing, the next best ones. How many families a font names: more only make Qt look longer for a character that none has. Families for menus and lists, plain ones, where the system&apos;s own choice for Han may be another weight.</extracomment>
        <translation>本機沒有能顯示中文的字型。請安裝一種，例如 Noto Serif CJK（Debian 和 Ubuntu：套件 fonts-noto-cjk），然後重新啟動。</translation>
    </message>
</context>
<context>
    <name>CandidatesPanel</name>
    <message>
        <source>Click a value above or type one; an empty field takes what the version has</source>
        <translation>點選上面的取值或自行輸入；留空則沿用所採用版本的取值</translation>
    </message>
    <message>
        <source>Edit the team&apos;s list of reasons</source>
        <translation>編輯團隊的理由列表</translation>
    </message>
    <message>
        <source>Left out by: {names}</source>
        <translation>未標註者：{names}</translation>
    </message>
    <message>
        <source>Reason: choose or type, or none</source>
        <translation>理由：可選擇或輸入，也可不填</translation>
    </message>
    <message>
        <source>Settled: {what}{reason} – {name}, {when}</source>
        <translation>已裁定：{what}{reason} – {name}，{when}</translation>
    </message>
    <message>
        <source>drawn: “{text}”</source>
        <translation>另行標註：「{text}」</translation>
    </message>
    <message>
        <source>nothing belongs here</source>
        <translation>此處不應標註</translation>
    </message>
    <message>
        <source>what gold has; its authors have removed it since</source>
        <translation>金標準中的內容；其標註者後來已將它刪除</translation>
    </message>
    <message>
        <source>Values for gold: choose each, then take both</source>
        <translation>金標準的取值：逐項選定，再按「全部採用」</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Decide on this value</source>
        <translation>採用這個取值</translation>
    </message>
    <message>
        <source>Marked as a question</source>
        <translation>標為存疑</translation>
    </message>
    <message>
        <source>Take {letter}</source>
        <translation>採用 {letter}</translation>
    </message>
    <message>
        <source>✓ Taken</source>
        <translation>✓ 已採用</translation>
    </message>
</context>
<context>
    <name>ConsistencyPage</name>
    <message>
        <source>All kinds</source>
        <translation>所有種類</translation>
    </message>
    <message>
        <source>Findings: {count}</source>
        <translation>發現：{count}</translation>
    </message>
    <message>
        <source>Looking for what differs…</source>
        <translation>正在尋找不一致之處…</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation>統一</translation>
    </message>
    <message>
        <source>Make these ({count}):</source>
        <translation>將 {count} 處統一為：</translation>
    </message>
    <message>
        <source>Nothing is treated in several ways.</source>
        <translation>沒有發現不一致之處。</translation>
    </message>
    <message>
        <source>Only one&apos;s own annotations and gold can be changed here.</source>
        <translation>此處只能修改自己的標註和金標準。</translation>
    </message>
    <message>
        <source>Only the chosen</source>
        <translation>僅所選</translation>
    </message>
    <message>
        <source>Places made alike: {count}</source>
        <translation>已統一：{count} 處</translation>
    </message>
    <message>
        <source>What to make them</source>
        <translation>統一成什麼</translation>
    </message>
    <message>
        <source>Which findings are shown</source>
        <translation>顯示哪些發現</translation>
    </message>
    <message>
        <source>Whose annotations are looked through</source>
        <translation>檢查誰的標註</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>處數</translation>
    </message>
    <message>
        <source>Tagged as</source>
        <translation>標註為</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之處</translation>
    </message>
    <message>
        <source>not tagged</source>
        <translation>未標註</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All agree on {count} places</source>
        <translation>{count} 處完全一致</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>任何種類</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>任何標籤</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>By rule…</source>
        <translation>按規則…</translation>
    </message>
    <message>
        <source>Call annotators by numbers, so that the text alone decides</source>
        <translation>用編號代替姓名，只憑文字裁定</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>隱藏姓名</translation>
    </message>
    <message>
        <source>How far each annotator agrees with gold: exact spans, F1, over what is in gold</source>
        <translation>各標註者與金標準的一致程度：片段精確一致的 F1，只計已有裁定之處</translation>
    </message>
    <message>
        <source>Left to settle</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>Settle the differences in this list by a rule, previewed</source>
        <translation>按規則裁定列表中的分歧，可先預覽</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>Settled {settled}, left {left}</source>
        <translation>已裁定 {settled}，剩餘 {left}</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>To gold</source>
        <translation>收入金標準</translation>
    </message>
    <message>
        <source>With gold (F1): {figures}</source>
        <translation>與金標準（F1）：{figures}</translation>
    </message>
    <message>
        <source>{kind}: settled {settled}, left {left}</source>
        <translation>{kind}：已裁定 {settled}，剩餘 {left}</translation>
    </message>
    <message>
        <source>Export gold…</source>
        <translation>匯出金標準…</translation>
    </message>
    <message>
        <source>Write feedback…</source>
        <translation>寫出回饋…</translation>
    </message>
    <message>
        <source>Tell each annotator what became of their work, and why</source>
        <translation>告訴每位標註者其標註的處理結果和理由</translation>
    </message>
    <message>
        <source>{count} places in {documents} documents that one person alone has done</source>
        <translation>{documents} 篇只由一人完成的文件中有 {count} 處</translation>
    </message>
    <message>
        <source>{count} places in a document that one person alone has done</source>
        <translation>1 篇只由一人完成的文件中有 {count} 處</translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>One reason a line. The whole team finds them in the list.</source>
        <translation>每行一條理由。整個團隊都能在列表中看到。</translation>
    </message>
    <message>
        <source>Reasons for decisions</source>
        <translation>裁定理由</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>An annotator asks: is this right?</source>
        <translation>標註者存疑：這樣對嗎？</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>屬性</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>邊界</translation>
    </message>
    <message>
        <source>Does it belong there?</source>
        <translation>這裡該不該標？</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>漏標</translation>
    </message>
    <message>
        <source>Not tagged here</source>
        <translation>此處未標</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Several boundaries</source>
        <translation>邊界不一</translation>
    </message>
    <message>
        <source>Several labels</source>
        <translation>標籤不一</translation>
    </message>
    <message>
        <source>Several names</source>
        <translation>名稱不一</translation>
    </message>
    <message>
        <source>The longest span</source>
        <translation>最長的片段</translation>
    </message>
    <message>
        <source>Unclear place</source>
        <translation>位置不明</translation>
    </message>
    <message>
        <source>What most annotators say</source>
        <translation>多數標註者的版本</translation>
    </message>
    <message>
        <source>What one annotator says</source>
        <translation>某位標註者的版本</translation>
    </message>
    <message>
        <source>Where does it begin and end?</source>
        <translation>從哪裡到哪裡？</translation>
    </message>
    <message>
        <source>Which label is it?</source>
        <translation>該用哪個標籤？</translation>
    </message>
    <message>
        <source>Which place is meant?</source>
        <translation>指的是哪一處？</translation>
    </message>
    <message>
        <source>The file has “{quote}”. Is this the place?</source>
        <translation>檔案中是「{quote}」。指的是這一處嗎？</translation>
    </message>
    <message>
        <source>The file has “{quote}”. Which place is meant?</source>
        <translation>檔案中是「{quote}」。指的是哪一處？</translation>
    </message>
    <message>
        <source>Which values are right?</source>
        <translation>哪些取值正確？</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>邊界</translation>
    </message>
    <message>
        <source>not to be labelled</source>
        <translation>不應標註</translation>
    </message>
    <message>
        <source>overlooked</source>
        <translation>漏標</translation>
    </message>
    <message>
        <source>unclear in the codebook</source>
        <translation>編碼手冊不明確</translation>
    </message>
    <message>
        <source>wrong label</source>
        <translation>標籤有誤</translation>
    </message>
    <message>
        <source>wrong value</source>
        <translation>取值有誤</translation>
    </message>
    <message>
        <source>questions and unclear places are for a person</source>
        <translation>疑問和位置不明的須由人裁定</translation>
    </message>
    <message>
        <source>no version has more than half</source>
        <translation>沒有過半數的版本</translation>
    </message>
    <message>
        <source>the place is agreed on, its values are not</source>
        <translation>位置一致，取值不一致</translation>
    </message>
    <message>
        <source>not about boundaries</source>
        <translation>不是邊界的分歧</translation>
    </message>
    <message>
        <source>equally long, or with different values</source>
        <translation>長度相同或取值不同</translation>
    </message>
    <message>
        <source>nothing was done there by the one annotator</source>
        <translation>這位標註者未處理該文件</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Comparing the annotators…</source>
        <translation>正在比較各標註者…</translation>
    </message>
    <message>
        <source>Comparing with gold…</source>
        <translation>正在與金標準比較…</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation>全部裁定完畢。</translation>
    </message>
    <message>
        <source>G</source>
        <translation>金</translation>
    </message>
    <message>
        <source>No differences pass these filters.</source>
        <translation>沒有符合篩選條件的分歧。</translation>
    </message>
    <message>
        <source>No differences. Import what annotators hand in, and they show here.</source>
        <translation>沒有分歧。匯入標註者交回的檔案後，分歧會顯示在這裡。</translation>
    </message>
    <message>
        <source>Places that all agree on are in gold now: {count}</source>
        <translation>一致之處已收入金標準：{count}</translation>
    </message>
    <message>
        <source>Select what is right, then press a label&apos;s key.</source>
        <translation>請先選取正確的文字，再按標籤的按鍵。</translation>
    </message>
    <message>
        <source>Select what is right, with the mouse or Shift and arrows; then a label&apos;s key.</source>
        <translation>用滑鼠或 Shift 加方向鍵選取正確的文字，再按標籤的按鍵。</translation>
    </message>
    <message>
        <source>Settled by rule: {count}</source>
        <translation>已按規則裁定：{count}</translation>
    </message>
    <message>
        <source>{number} of {count} · {title}</source>
        <translation>第 {number} 項，共 {count} 項 · {title}</translation>
    </message>
    <message>
        <source>“{text}” is an example in the codebook now.</source>
        <translation>「{text}」已收為編碼手冊的示例。</translation>
    </message>
    <message>
        <source>Putting into gold what all agree on…</source>
        <translation>正在將一致之處收入金標準…</translation>
    </message>
    <message>
        <source>Settling by rule…</source>
        <translation>正在按規則裁定…</translation>
    </message>
    <message>
        <source>Working out what the rule settles…</source>
        <translation>正在推算規則將裁定哪些分歧…</translation>
    </message>
    <message>
        <source>The comparison was stopped. Leave this page and come back.</source>
        <translation>比較已停止。請離開本頁後再回來。</translation>
    </message>
    <message>
        <source>Places that one person alone has done are in gold now: {count}</source>
        <translation>只由一人完成之處已收入金標準：{count}</translation>
    </message>
    <message>
        <source>; left, being questions or contradicting one another: {left}</source>
        <translation>；因有疑問或互相矛盾而留下：{left}</translation>
    </message>
    <message>
        <source>Putting into gold what one person alone has done…</source>
        <translation>正在將只由一人完成的內容收入金標準…</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Annotator</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>In gold</source>
        <translation>金標準</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Settle by rule</source>
        <translation>按規則裁定</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>This rule settles none of them.</source>
        <translation>此規則不能裁定其中任何一處。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>各版本</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在推算…</translation>
    </message>
    <message>
        <source>Settles {count} differences. One undo takes all of it back.</source>
        <translation>將裁定 {count} 處分歧。復原一次即可全部收回。</translation>
    </message>
    <message>
        <source>Leaves {count}: {why}</source>
        <translation>其餘 {count} 處不變：{why}</translation>
    </message>
    <message>
        <source>{why} ({count})</source>
        <translation>{why}（{count}）</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The position {position} of an anchor is not a place in a text.</source>
        <translation>錨點的位置 {position} 不在文字之內。</translation>
    </message>
    <message>
        <source>There is no status “{status}”; it is one of {known}.</source>
        <translation>沒有「{status}」這種狀態；可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no origin “{origin}”; it is hand, same, import, suggest:NAME or rule:NAME.</source>
        <translation>沒有「{origin}」這種來源；可用的有 hand、same、import、suggest:名稱、rule:名稱。</translation>
    </message>
    <message>
        <source>“{value}” is not text.</source>
        <translation>「{value}」不是文字。</translation>
    </message>
    <message>
        <source>“{text}” is not a number; write it like 69000, 6.9 or 4.72万亿.</source>
        <translation>「{text}」不是數字；請寫成 69000、6.9 或 4.72萬億 這樣的形式。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>「{value}」不是數字。</translation>
    </message>
    <message>
        <source>That number is too large for a number here.</source>
        <translation>這個數字太大，超出了可記錄的範圍。</translation>
    </message>
    <message>
        <source>“{text}” is too large or too small for a number here.</source>
        <translation>「{text}」太大或太小，超出了可記錄的範圍。</translation>
    </message>
    <message>
        <source>“{value}” is not one of {choices}.</source>
        <translation>「{value}」不是可選項；可選的有：{choices}。</translation>
    </message>
    <message>
        <source>“{value}” is not a list of choices.</source>
        <translation>「{value}」不是選項清單。</translation>
    </message>
    <message>
        <source>“{value}” is not a period; write 2024, 2024Q1, 2024H1, 2024-03, 2024-03-05, or two of them like 2024-01/2024-02.</source>
        <translation>「{value}」不是時期；請寫成 2024、2024Q1、2024H1、2024-03、2024-03-05，或像 2024-01/2024-02 這樣寫出起止。</translation>
    </message>
    <message>
        <source>“{choice}” is not one of {choices}.</source>
        <translation>「{choice}」不是可選項；可選的有：{choices}。</translation>
    </message>
    <message>
        <source>The text holds a NUL character at {at}, so it is not plain text.</source>
        <translation>文字在位置 {at} 含有 NUL 字元，因此不是純文字。</translation>
    </message>
    <message>
        <source>The text holds half a character (a lone surrogate) at {at}, so it is damaged.</source>
        <translation>文字在位置 {at} 只有半個字元（孤立的代理字元），因此已損壞。</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>第 {number} 個標籤</translation>
    </message>
    <message>
        <source>label “{name}”</source>
        <translation>標籤「{name}」</translation>
    </message>
    <message>
        <source>The label {label} has no attribute “{name}”; it has {known}.</source>
        <translation>標籤 {label} 沒有屬性「{name}」；它的屬性有：{known}。</translation>
    </message>
    <message>
        <source>There is no label “{name}”; the project has {known}.</source>
        <translation>沒有標籤「{name}」；專案中的標籤有：{known}。</translation>
    </message>
    <message>
        <source>A label set is an object with a list “labels”.</source>
        <translation>標籤集應是一個物件，其中有清單「labels」。</translation>
    </message>
    <message>
        <source>The label set is of version {version}; this program reads version 1.</source>
        <translation>標籤集的版本是 {version}；本程式只能讀取版本 1。</translation>
    </message>
    <message>
        <source>Two labels have the name “{twice}”.</source>
        <translation>有兩個標籤都叫「{twice}」。</translation>
    </message>
    <message>
        <source>Two labels have the key “{twice}”.</source>
        <translation>有兩個標籤都用按鍵「{twice}」。</translation>
    </message>
    <message>
        <source>The {where} is not an object.</source>
        <translation>{where}不是物件。</translation>
    </message>
    <message>
        <source>The name of {where} has to be 1 to 64 characters without spaces or any of . : / | , ; = and quotes.</source>
        <translation>{where}的名稱須為 1 至 64 個字元，不得含空格、引號或 . : / | , ; = 中的任何一個。</translation>
    </message>
    <message>
        <source>The colour of {where} has to look like #1A2B3C.</source>
        <translation>{where}的顏色須寫成 #1A2B3C 這樣的形式。</translation>
    </message>
    <message>
        <source>The key of {where} has to be one character.</source>
        <translation>{where}的按鍵須為一個字元。</translation>
    </message>
    <message>
        <source>The attributes of {where} have to be a list.</source>
        <translation>{where}的屬性須為清單。</translation>
    </message>
    <message>
        <source>Two attributes of {where} have the same name.</source>
        <translation>{where}有兩個同名的屬性。</translation>
    </message>
    <message>
        <source>An attribute of {where} needs a name without spaces or any of . : / | , ; = and quotes.</source>
        <translation>{where}的每個屬性都要有名稱，且不得含空格、引號或 . : / | , ; = 中的任何一個。</translation>
    </message>
    <message>
        <source>The attribute {name} of {where} is of kind “{kind}”; it has to be one of {known}.</source>
        <translation>{where}的屬性 {name} 的種類是「{kind}」；可用的有：{known}。</translation>
    </message>
    <message>
        <source>choices of {name} of {where}</source>
        <translation>{where}的 {name} 的選項</translation>
    </message>
    <message>
        <source>The attribute {name} of {where} needs choices.</source>
        <translation>{where}的屬性 {name} 需要有選項。</translation>
    </message>
    <message>
        <source>“required” of {name} of {where} has to be true or false.</source>
        <translation>{where}的 {name} 的「required」須為 true 或 false。</translation>
    </message>
    <message>
        <source>The {what} has to be an object of texts by language.</source>
        <translation>{what}須為按語言列出文字的物件。</translation>
    </message>
    <message>
        <source>The {what} have to be a list of texts.</source>
        <translation>{what}須為文字的清單。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>title of {where}</source>
        <translation>{where}的標題</translation>
    </message>
    <message>
        <source>definition of {where}</source>
        <translation>{where}的定義</translation>
    </message>
    <message>
        <source>examples of {where}</source>
        <translation>{where}的範例</translation>
    </message>
    <message>
        <source>counterexamples of {where}</source>
        <translation>{where}的反例</translation>
    </message>
    <message>
        <source>section “{title}”</source>
        <translation>篇章「{title}」</translation>
    </message>
    <message>
        <source>The pieces of the sections end at character {at}, the text at {length}.</source>
        <translation>篇章的各段止於第 {at} 個字元，而文字止於第 {length} 個字元。</translation>
    </message>
    <message>
        <source>A section has to be an object with “id”, “title” and “pieces”.</source>
        <translation>篇章須為含有「id」「title」和「pieces」的物件。</translation>
    </message>
    <message>
        <source>The “id” of a section has to be a text that is not empty.</source>
        <translation>篇章的「id」須為非空的文字。</translation>
    </message>
    <message>
        <source>The title of the section {identity} has to be a text.</source>
        <translation>篇章 {identity} 的標題須為文字。</translation>
    </message>
    <message>
        <source>The metadata of the {where} have to be an object of texts.</source>
        <translation>{where}的中繼資料須為由文字組成的物件。</translation>
    </message>
    <message>
        <source>The {where} needs a list of pieces.</source>
        <translation>{where}需要有段的清單。</translation>
    </message>
    <message>
        <source>piece {number} of the {where}</source>
        <translation>{where}的第 {number} 段</translation>
    </message>
    <message>
        <source>The {where} has to be an object with “start”, “end” and “kind”.</source>
        <translation>{where}須為含有「start」「end」和「kind」的物件。</translation>
    </message>
    <message>
        <source>The {where} has to run from “start” to a later “end”, whole numbers from 0.</source>
        <translation>{where}的「start」和「end」須為從 0 起的整數，且「end」在「start」之後。</translation>
    </message>
    <message>
        <source>The {where} is of kind “{kind}”; it has to be one of {known}.</source>
        <translation>{where}的種類是「{kind}」；可用的有：{known}。</translation>
    </message>
    <message>
        <source>“continues” of the {where} has to be true or false.</source>
        <translation>{where}的「continues」須為 true 或 false。</translation>
    </message>
    <message>
        <source>A piece is of kind “{kind}”; it has to be one of {known}.</source>
        <translation>有一段的種類是「{kind}」；可用的有：{known}。</translation>
    </message>
    <message>
        <source>The pieces of the sections do not cover the text once: look at character {at}.</source>
        <translation>篇章的各段沒有不重不漏地涵蓋文字：請查看第 {at} 個字元處。</translation>
    </message>
    <message>
        <source>The section “{title}” has no pieces.</source>
        <translation>篇章「{title}」沒有段。</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>權限不足</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>裝置或資源正忙</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁碟配額</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>檔案已存在</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>檔案過大</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>參數無效</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>輸入/輸出錯誤</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一個資料夾</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符號連結的層數過多</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>檔名過長</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>沒有這個裝置</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁碟空間不足</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是資料夾</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>系統不允許此操作</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁碟為唯讀</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>There is no span to take the hull of.</source>
        <translation>沒有片段，無從取其首尾。</translation>
    </message>
    <message>
        <source>An annotation needs at least one span.</source>
        <translation>一處標註至少要有一個片段。</translation>
    </message>
    <message>
        <source>The span {start}:{end} is not a range; its start has to be 0 or more and not after its end.</source>
        <translation>片段 {start}:{end} 不是有效的範圍；起點須不小於 0，且不在終點之後。</translation>
    </message>
    <message>
        <source>The span {start}:{end} is empty; it needs at least one character.</source>
        <translation>片段 {start}:{end} 是空的；至少要有一個字元。</translation>
    </message>
    <message>
        <source>The span {start}:{end} runs past the end of the text, which has {length} characters.</source>
        <translation>片段 {start}:{end} 超出了文字末尾；文字共有 {length} 個字元。</translation>
    </message>
    <message>
        <source>The fragments {start}:{end} and {after_start}:{after_end} overlap; they have to be disjoint.</source>
        <translation>片段 {start}:{end} 與 {after_start}:{after_end} 重疊；它們不得相交。</translation>
    </message>
    <message>
        <source>Annotator project (documents and annotations)</source>
        <translation>Annotator 專案（文件與標註）</translation>
    </message>
    <message>
        <source>“{first}” and “{last}” are not offsets.</source>
        <translation>「{first}」和「{last}」不是字元位置。</translation>
    </message>
    <message>
        <source>The fragments {listed} do not run from {start} to {end}.</source>
        <translation>各片段 {listed} 並非從 {start} 到 {end}。</translation>
    </message>
    <message>
        <source>CSV (annotations)</source>
        <translation>CSV（標註）</translation>
    </message>
    <message>
        <source>Attributes that the label set lacks are left out: {listed}.</source>
        <translation>標籤集中沒有的屬性未寫入：{listed}。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空檔案。</translation>
    </message>
    <message>
        <source>the columns {missing} are missing; save it with commas between the cells</source>
        <translation>缺少這些欄位：{missing}；請以逗號分隔儲存格後重新儲存</translation>
    </message>
    <message>
        <source>the columns {missing} are missing</source>
        <translation>缺少這些欄位：{missing}</translation>
    </message>
    <message>
        <source>the column {name} stands there twice</source>
        <translation>欄位 {name} 出現了兩次</translation>
    </message>
    <message>
        <source>The fragments “{listed}” are not pairs of offsets like [[3, 5], [9, 12]].</source>
        <translation>片段「{listed}」不是 [[3, 5], [9, 12]] 這樣成對的字元位置。</translation>
    </message>
    <message>
        <source>It carries annotations only: no texts, sections, marks of done or documents without annotations.</source>
        <translation>此格式只含標註：不含原文、篇章劃分、完成標記以及沒有標註的文件。</translation>
    </message>
    <message>
        <source>Reasons of review decisions and ids of other tools are left out.</source>
        <translation>審閱裁定的理由和其他工具的 id 不會寫入。</translation>
    </message>
    <message>
        <source>1 document has no annotations and no row.</source>
        <translation>有 1 篇文件沒有標註，因而沒有對應的列。</translation>
    </message>
    <message>
        <source>{count} documents have no annotations and no row.</source>
        <translation>有 {count} 篇文件沒有標註，因而沒有對應的列。</translation>
    </message>
    <message>
        <source>it is not CSV ({reason})</source>
        <translation>不是 CSV（{reason}）</translation>
    </message>
    <message>
        <source>it has {cells} cells, the header {columns}</source>
        <translation>有 {cells} 個儲存格，而標題列有 {columns} 個</translation>
    </message>
    <message>
        <source>it is not UTF-8; save the table as “CSV UTF-8”</source>
        <translation>不是 UTF-8；請將表格另存為「CSV UTF-8」</translation>
    </message>
    <message>
        <source>Annotator feedback (what review made of one annotator&apos;s work)</source>
        <translation>Annotator 回饋（審閱對某位標註者各處標註的處理）</translation>
    </message>
    <message>
        <source>it is not UTF-8; save the file as UTF-8</source>
        <translation>不是 UTF-8；請將檔案另存為 UTF-8</translation>
    </message>
    <message>
        <source>it is not a line of feedback ({reason})</source>
        <translation>不是回饋檔的行（{reason}）</translation>
    </message>
    <message>
        <source>it is not JSON ({reason})</source>
        <translation>不是 JSON（{reason}）</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>巢狀過深</translation>
    </message>
    <message>
        <source>Annotator JSONL (documents and annotations)</source>
        <translation>Annotator JSONL（文件與標註）</translation>
    </message>
    <message>
        <source>“start” and “end” are {start}:{end}, the fragments run from {first} to {last}.</source>
        <translation>「start」和「end」為 {start}:{end}，各片段卻從 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>It needs “start” and “end”.</source>
        <translation>缺少「start」和「end」。</translation>
    </message>
    <message>
        <source>its schema is “{schema}”, and this program reads “{ours}”</source>
        <translation>其格式版本是「{schema}」，而本程式讀取的是「{ours}」</translation>
    </message>
    <message>
        <source>it is not a document of Annotator&apos;s JSONL ({reason})</source>
        <translation>不是 Annotator JSONL 的文件（{reason}）</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}.</source>
        <translation>{file} 第 {line} 行：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>無法讀取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>it is longer than {limit} MB</source>
        <translation>超過 {limit} MB</translation>
    </message>
    <message>
        <source>{file} is in UTF-16; save it as UTF-8.</source>
        <translation>{file} 的編碼是 UTF-16；請另存為 UTF-8。</translation>
    </message>
    <message>
        <source>It names a place that the text does not have, and no quote.</source>
        <translation>它所指的位置不在文字之內，也沒有引文。</translation>
    </message>
    <message>
        <source>There is no format “{id}”; there are {known}.</source>
        <translation>沒有「{id}」這種格式；可用的有：{known}。</translation>
    </message>
    <message>
        <source>The suffix of {file} means no format; use one of {known}, or name the format.</source>
        <translation>從 {file} 的副檔名看不出格式；請用以下副檔名之一：{known}，或指明格式。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>無法寫入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} is a folder; name a file in it.</source>
        <translation>{file} 是資料夾；請指定其中的檔名。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>沒有資料夾 {folder}。</translation>
    </message>
    <message>
        <source>{file} is there already and is not {format}; choose another name, or replace it with --force.</source>
        <translation>{file} 已存在，且不是「{format}」格式；請另選名稱，或用 --force 替換它。</translation>
    </message>
    <message>
        <source>holds NUL characters, so it is not plain text; save it as text from the program that made it</source>
        <translation>含有 NUL 字元，不是純文字；請在原來的程式中另存為文字</translation>
    </message>
    <message>
        <source>its bytes cannot be read</source>
        <translation>其中的位元組無法讀取</translation>
    </message>
    <message>
        <source>is in no encoding that is tried here (UTF-8, UTF-16, GB18030, Big5-HKSCS); name its encoding, or save it as UTF-8</source>
        <translation>不屬於所嘗試的任何編碼（UTF-8、UTF-16、GB18030、Big5-HKSCS）；請指明編碼，或另存為 UTF-8</translation>
    </message>
    <message>
        <source>There is no encoding “{asked}”; try one of {known}, or leave it out to have it found.</source>
        <translation>沒有「{asked}」這種編碼；請試用以下之一：{known}，或不指明編碼，由程式判斷。</translation>
    </message>
    <message>
        <source>is not {asked}: {failure}; choose another encoding, or leave it out to have it found</source>
        <translation>不是 {asked}：{failure}；請另選編碼，或不指明編碼，由程式判斷</translation>
    </message>
    <message>
        <source>is no text that {name} can read (much of it is damaged or control characters); name its encoding, or save it as UTF-8</source>
        <translation>不是能按 {name} 讀取的文字（大部分已損壞或為控制字元）；請指明編碼，或另存為 UTF-8</translation>
    </message>
    <message>
        <source>the bytes {bytes} at {at} cannot be read</source>
        <translation>位置 {at} 的位元組 {bytes} 無法讀取</translation>
    </message>
    <message>
        <source>it is no CSV table ({reason})</source>
        <translation>不是 CSV 表格（{reason}）</translation>
    </message>
    <message>
        <source>it cannot be opened; check its permissions</source>
        <translation>無法開啟；請檢查其權限</translation>
    </message>
    <message>
        <source>it {reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>has no column “file” that says which file a row is about; add one</source>
        <translation>沒有「file」欄來說明各列屬於哪個檔案；請加入這一欄</translation>
    </message>
    <message>
        <source>a cell has more than {limit:,} characters</source>
        <translation>有儲存格超過 {limit:,} 個字元</translation>
    </message>
    <message>
        <source>names a file in line {line} that is not there, “{file}”; check it</source>
        <translation>第 {line} 行所寫的檔案「{file}」不存在；請檢查</translation>
    </message>
    <message>
        <source>was left out: {reason}</source>
        <translation>未採用：{reason}</translation>
    </message>
    <message>
        <source>copy its text into a .txt file</source>
        <translation>請將其文字複製到 .txt 檔案中</translation>
    </message>
    <message>
        <source>unpack it first</source>
        <translation>請先解壓縮</translation>
    </message>
    <message>
        <source>only text can be labelled</source>
        <translation>只有文字才能標註</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a zip archive (Word and Excel files are such)</source>
        <translation>zip 壓縮檔（Word 和 Excel 檔案也是）</translation>
    </message>
    <message>
        <source>unpack it, or save the document as .txt</source>
        <translation>請解壓縮，或將文件另存為 .txt</translation>
    </message>
    <message>
        <source>an empty zip archive</source>
        <translation>空的 zip 壓縮檔</translation>
    </message>
    <message>
        <source>there is nothing in it to add</source>
        <translation>其中沒有可加入的內容</translation>
    </message>
    <message>
        <source>an old Word, Excel or PowerPoint file</source>
        <translation>舊版 Word、Excel 或 PowerPoint 檔案</translation>
    </message>
    <message>
        <source>save it as .txt there</source>
        <translation>請在相應程式中另存為 .txt</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文件</translation>
    </message>
    <message>
        <source>save it as .txt in a word processor</source>
        <translation>請用文字處理軟體另存為 .txt</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>圖片（PNG）</translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation>圖片（JPEG）</translation>
    </message>
    <message>
        <source>a picture (GIF)</source>
        <translation>圖片（GIF）</translation>
    </message>
    <message>
        <source>a picture (TIFF)</source>
        <translation>圖片（TIFF）</translation>
    </message>
    <message>
        <source>a picture, sound or film (RIFF)</source>
        <translation>圖片、聲音或影片（RIFF）</translation>
    </message>
    <message>
        <source>a sound (MP3)</source>
        <translation>聲音（MP3）</translation>
    </message>
    <message>
        <source>a sound (Ogg)</source>
        <translation>聲音（Ogg）</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 壓縮檔</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 壓縮檔</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xz 壓縮檔</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 壓縮檔</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 壓縮檔</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 資料庫</translation>
    </message>
    <message>
        <source>a project is opened, not added</source>
        <translation>專案應開啟，而不是加入</translation>
    </message>
    <message>
        <source>is empty; there is nothing to label in it</source>
        <translation>是空檔案，沒有可標註的內容</translation>
    </message>
    <message>
        <source>holds nothing but white space; there is nothing to label in it</source>
        <translation>只有空白，沒有可標註的內容</translation>
    </message>
    <message>
        <source>is {kind}, not plain text; {advice}</source>
        <translation>是{kind}，不是純文字；{advice}</translation>
    </message>
    <message>
        <source>is no text ({reason}); save it as text from the program that made it</source>
        <translation>不是文字（{reason}）；請在原來的程式中另存為文字</translation>
    </message>
    <message>
        <source>{some} or {last}</source>
        <translation>{some} 或 {last}</translation>
    </message>
    <message>
        <source>is larger than {limit} MB; split it into smaller files</source>
        <translation>超過 {limit} MB；請拆分成較小的檔案</translation>
    </message>
    <message>
        <source>is a file of type {suffix}, which is not read here; save its text as {known}</source>
        <translation>是 {suffix} 類型的檔案，無法在此讀取；請將其文字另存為 {known}</translation>
    </message>
    <message>
        <source>cannot be read, because its permissions forbid it; change them, or copy it elsewhere</source>
        <translation>因權限不足而無法讀取；請更改權限，或複製到別處</translation>
    </message>
    <message>
        <source>cannot be read, because the system forbids it; copy it elsewhere</source>
        <translation>被系統禁止讀取；請複製到別處</translation>
    </message>
    <message>
        <source>is not there (any more); check its name</source>
        <translation>不存在（或已不在）；請檢查名稱</translation>
    </message>
    <message>
        <source>is a link that leads in a circle; add the file itself</source>
        <translation>是循環的連結；請加入檔案本身</translation>
    </message>
    <message>
        <source>is a folder where a file was expected; add it again</source>
        <translation>是資料夾而不是檔案；請重新加入</translation>
    </message>
    <message>
        <source>has too long a name; rename it</source>
        <translation>的名稱過長；請重新命名</translation>
    </message>
    <message>
        <source>cannot be read, because the disk reports a fault; copy it elsewhere and look after the disk</source>
        <translation>因磁碟報告故障而無法讀取；請複製到別處，並檢查磁碟</translation>
    </message>
    <message>
        <source>is read by itself with the files beside it; add those, or their folder</source>
        <translation>會隨同一資料夾中的檔案自動讀取；請加入那些檔案或其資料夾</translation>
    </message>
    <message>
        <source>is a file without a suffix, which is not read here; save its text as {known}</source>
        <translation>是沒有副檔名的檔案，無法在此讀取；請將其文字另存為 {known}</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; only files can be added</source>
        <translation>是裝置或管線，不是檔案；只能加入檔案</translation>
    </message>
    <message>
        <source>is a link to a file that is not there; add the file itself</source>
        <translation>是連結，但所指的檔案不存在；請加入檔案本身</translation>
    </message>
    <message>
        <source>cannot be read ({reason}); try again, or copy it elsewhere</source>
        <translation>無法讀取（{reason}）；請重試，或複製到別處</translation>
    </message>
    <message>
        <source>“{file}” {reason}.</source>
        <translation>「{file}」{reason}。</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>正在尋找檔案</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀取</translation>
    </message>
    <message>
        <source>has 1 character that cannot be read as {encoding}; U+FFFD stands for it in the text</source>
        <translation>有 1 個字元無法按 {encoding} 讀取，在文字中以 U+FFFD 代替</translation>
    </message>
    <message>
        <source>has {count} characters that cannot be read as {encoding}; U+FFFD stands for it in the text</source>
        <translation>有 {count} 個字元無法按 {encoding} 讀取，在文字中以 U+FFFD 代替</translation>
    </message>
    <message>
        <source>was read as {encoding} (“{looks}”), which is not certain; if it reads wrong, name its encoding</source>
        <translation>已按 {encoding} 讀取（「{looks}」），但不能確定；如有亂碼，請指明編碼</translation>
    </message>
    <message>
        <source>has a name that no file can have; check it</source>
        <translation>不是有效的檔名；請檢查</translation>
    </message>
    <message>
        <source>is a folder without any file to read ({known}) in it</source>
        <translation>是資料夾，但其中沒有可讀取的檔案（{known}）</translation>
    </message>
    <message>
        <source>cannot be opened; check the folder</source>
        <translation>無法開啟；請檢查該資料夾</translation>
    </message>
    <message>
        <source>The alignments do not meet at offset {middle} of the text between them.</source>
        <translation>兩個對齊在中間文字的位置 {middle} 處不銜接。</translation>
    </message>
    <message>
        <source>The alignment breaks at offset {at} of the view.</source>
        <translation>對齊在檢視的位置 {at} 處中斷。</translation>
    </message>
    <message>
        <source>The alignment uses character {at} of the source twice.</source>
        <translation>對齊兩次用到了原文的第 {at} 個字元。</translation>
    </message>
    <message>
        <source>The quote stands at several places that fit alike; which one is meant is not clear.</source>
        <translation>引文出現在幾個同樣符合的位置，無法確定指的是哪一處。</translation>
    </message>
    <message>
        <source>The quote stands in the text, but what stood around it does not.</source>
        <translation>引文在文字之內，但原先的上下文不在。</translation>
    </message>
    <message>
        <source>The quote holds nothing but white space.</source>
        <translation>引文只有空白。</translation>
    </message>
    <message>
        <source>Neither the quote nor what stood around it is in the text.</source>
        <translation>文字中既沒有引文，也沒有原先的上下文。</translation>
    </message>
    <message>
        <source>Too little of it is left in the corrected text.</source>
        <translation>修訂後的文字中，所剩內容太少。</translation>
    </message>
    <message>
        <source>There is no piece at character {at}.</source>
        <translation>第 {at} 個字元處沒有段。</translation>
    </message>
    <message>
        <source>There is no section {wanted}.</source>
        <translation>沒有篇章 {wanted}。</translation>
    </message>
    <message>
        <source>There is nothing to split at character {at}: the piece needs text on both sides of it.</source>
        <translation>無法在第 {at} 個字元處拆分：該段在此處前後都要有文字。</translation>
    </message>
    <message>
        <source>The last piece of a section has no next one to join; move a piece behind it first.</source>
        <translation>篇章的最後一段之後沒有可合併的段；請先將一段移到它後面。</translation>
    </message>
    <message>
        <source>The first piece of a section has no piece before it to join; move one there first.</source>
        <translation>篇章的第一段之前沒有可合併的段；請先將一段移到它前面。</translation>
    </message>
    <message>
        <source>There is no kind “{kind}”; it is one of {known}.</source>
        <translation>沒有「{kind}」這個種類；可用的有：{known}。</translation>
    </message>
    <message>
        <source>A section begins there already.</source>
        <translation>那裡已經是一個篇章的開頭。</translation>
    </message>
    <message>
        <source>A section cannot be joined with itself.</source>
        <translation>篇章不能與自身合併。</translation>
    </message>
    <message>
        <source>A section needs a title that is not empty.</source>
        <translation>篇章的標題不能為空。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a line is a simplified form, a tab and a traditional form.</source>
        <translation>{file} 第 {line} 行：每行應為簡體寫法、定位字元和繁體寫法。</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{simplified}” is there already.</source>
        <translation>{file} 第 {line} 行：「{simplified}」已經有了。</translation>
    </message>
    <message>
        <source>There is no layout “{layout}”; it is one of {known}.</source>
        <translation>沒有「{layout}」這種版面；可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no script “{script}”; it is one of {known}.</source>
        <translation>沒有「{script}」這種字形；可用的有：{known}。</translation>
    </message>
    <message>
        <source>The annotation {strange} is not among the candidates of this item.</source>
        <translation>標註 {strange} 不在此項的候選之列。</translation>
    </message>
    <message>
        <source>A document of the layer {layer}</source>
        <translation>圖層 {layer} 的某篇文件</translation>
    </message>
    <message>
        <source>A label of the layer {layer}</source>
        <translation>圖層 {layer} 的某個標籤</translation>
    </message>
    <message>
        <source>The span {start}:{end} of the layer {layer} is not within the text of the document {document}, which has {length} characters.</source>
        <translation>圖層 {layer} 的片段 {start}:{end} 不在文件 {document} 的文字之內；該文字共有 {length} 個字元。</translation>
    </message>
    <message>
        <source>A document that {layer} is done with</source>
        <translation>{layer} 已完成的某篇文件</translation>
    </message>
    <message>
        <source>{what} is not among those to compare: {reason}.</source>
        <translation>{what}不在要比較之列：{reason}。</translation>
    </message>
    <message>
        <source>There is no rule “{rule}”; it is one of {known}.</source>
        <translation>沒有「{rule}」這條規則；可用的有：{known}。</translation>
    </message>
    <message>
        <source>The rule needs the name of the annotator who is trusted.</source>
        <translation>此規則需要指明所信任的標註者。</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name.</source>
        <translation>{file} 已存在；請另選名稱。</translation>
    </message>
    <message>
        <source>{file} is the project itself; choose another name.</source>
        <translation>{file} 就是專案本身；請另選名稱。</translation>
    </message>
    <message>
        <source>{file} cannot be written; look whether its folder is there and takes files.</source>
        <translation>無法寫入 {file}；請確認其資料夾存在且可寫入。</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}.</source>
        <translation>無法建立 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>{file} was not closed properly, and its folder takes no changes. Copy it to a folder of yours together with {name}, and open it there.</source>
        <translation>{file} 上次未正常關閉，而其資料夾不可寫入。請將它連同 {name} 一起複製到您自己的資料夾，再從那裡開啟。</translation>
    </message>
    <message>
        <source>{file} is open for reading only: the file, its folder or the disk takes no changes. Copy it to a folder of yours to work on it.</source>
        <translation>{file} 以唯讀方式開啟：檔案、資料夾或磁碟不可寫入。請複製到您自己的資料夾後再使用。</translation>
    </message>
    <message>
        <source>{file} is a folder, not a project.</source>
        <translation>{file} 是資料夾，不是專案。</translation>
    </message>
    <message>
        <source>{file} is empty, not a project.</source>
        <translation>{file} 是空檔案，不是專案。</translation>
    </message>
    <message>
        <source>{file} is not a project.</source>
        <translation>{file} 不是專案。</translation>
    </message>
    <message>
        <source>{file} is a database of another program, not a project.</source>
        <translation>{file} 是其他程式的資料庫，不是專案。</translation>
    </message>
    <message>
        <source>{file} is cut short; copy it again, or take the newest backup.</source>
        <translation>{file} 不完整，後半部分缺少；請重新複製，或使用最新的備份。</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of this program; update the program to open it.</source>
        <translation>{file} 由本程式的較新版本寫成；請更新程式後再開啟。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可復原的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>沒有可重做的操作。</translation>
    </message>
    <message>
        <source>{file} cannot be made: {reason}.</source>
        <translation>無法建立 {file}：{reason}。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>沒有檔案 {file}。</translation>
    </message>
    <message>
        <source>{file} has tables that this program did not make; take the newest backup.</source>
        <translation>{file} 中有並非本程式建立的資料表；請使用最新的備份。</translation>
    </message>
    <message>
        <source>{file} does not say rightly how it was made; take the newest backup.</source>
        <translation>{file} 的版本記錄不正確；請使用最新的備份。</translation>
    </message>
    <message>
        <source>{file} is of an older version and takes no changes; copy it to a folder of yours to open it.</source>
        <translation>{file} 是舊版的專案，且不可寫入；請複製到您自己的資料夾後再開啟。</translation>
    </message>
    <message>
        <source>{file} cannot be made; look whether its folder is there and takes files.</source>
        <translation>無法建立 {file}；請確認其資料夾存在且可寫入。</translation>
    </message>
    <message>
        <source>There is no document “{ref}”; give an id, the beginning of one, or an exact title.</source>
        <translation>沒有文件「{ref}」；請給出 id、id 的開頭，或完整的標題。</translation>
    </message>
    <message>
        <source>There is no document with the id {id}.</source>
        <translation>沒有 id 為 {id} 的文件。</translation>
    </message>
    <message>
        <source>Several documents have the title “{ref}”; give more of the id.</source>
        <translation>有幾篇文件的標題都是「{ref}」；請給出更多位 id。</translation>
    </message>
    <message>
        <source>Several documents have the id “{ref}”; give more of the id.</source>
        <translation>有幾篇文件的 id 都以「{ref}」開頭；請給出更多位 id。</translation>
    </message>
    <message>
        <source>{file} was changed meanwhile by another window or command; look again and repeat.</source>
        <translation>{file} 剛被另一個視窗或命令更改；請查看後重試。</translation>
    </message>
    <message>
        <source>{file} has tables, views or triggers that this program did not make, so nothing of it is read; ask for the file that its annotator works in.</source>
        <translation>{file} 中有並非本程式建立的資料表、檢視或觸發程序，因此全部不予讀取；請向標註者索取其實際使用的檔案。</translation>
    </message>
    <message>
        <source>{file} cannot be copied to be read: {reason}.</source>
        <translation>無法複製 {file} 以供讀取：{reason}。</translation>
    </message>
    <message>
        <source>{file} is damaged, so nothing of it is read; ask for it again.</source>
        <translation>{file} 已損壞，因此全部不予讀取；請重新索取。</translation>
    </message>
    <message>
        <source>{file} has a place that is none, so nothing of it is read: {reason}</source>
        <translation>{file} 中有無效的位置，因此全部不予讀取：{reason}</translation>
    </message>
    <message>
        <source>{file} holds rows that this program did not write, so nothing is read ({kind}).</source>
        <translation>{file} 中有並非本程式寫入的資料列，因此全部不予讀取（{kind}）。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {file}; the last action was not saved. Free some and do it again.</source>
        <translation>{file} 所在磁碟已沒有空間，上一步操作未能儲存。請騰出空間後重做。</translation>
    </message>
    <message>
        <source>Another program is writing to {file}; nothing was changed. Try again in a moment.</source>
        <translation>另一個程式正在寫入 {file}；沒有任何更改。請稍後重試。</translation>
    </message>
    <message>
        <source>{file} cannot be written: the file, its folder or the disk takes no changes.</source>
        <translation>無法寫入 {file}：檔案、資料夾或磁碟不可寫入。</translation>
    </message>
    <message>
        <source>{file} is damaged; nothing more was written to it. Take the newest backup.</source>
        <translation>{file} 已損壞，沒有再寫入任何內容。請使用最新的備份。</translation>
    </message>
    <message>
        <source>The disk of {file} reports an error; the last action was not saved. Make a copy soon.</source>
        <translation>{file} 所在磁碟報告錯誤，上一步操作未能儲存。請儘快備份。</translation>
    </message>
    <message>
        <source>{file} cannot be opened; look whether it is there and you may read it.</source>
        <translation>無法開啟 {file}；請確認它存在，且您有權讀取。</translation>
    </message>
    <message>
        <source>One text or value is too large for {file}; nothing was changed.</source>
        <translation>有一段文字或一個值過大，{file} 無法容納；沒有任何更改。</translation>
    </message>
    <message>
        <source>There was not enough memory for {file}; nothing was changed.</source>
        <translation>記憶體不足，無法處理 {file}；沒有任何更改。</translation>
    </message>
    <message>
        <source>“{file}” has no section “{section}” for the metadata that is meant for it; check its heading.</source>
        <translation>「{file}」中沒有篇章「{section}」，其中繼資料無處可放；請檢查標題。</translation>
    </message>
    <message>
        <source>The layer {twice} is named twice; compare it with another.</source>
        <translation>圖層 {twice} 指定了兩次；請與另一圖層比較。</translation>
    </message>
    <message>
        <source>Nobody called “{name}” has labelled or done anything; there are {known}.</source>
        <translation>沒有名為「{name}」的人標註過或完成過文件；現有：{known}。</translation>
    </message>
    <message>
        <source>no layers</source>
        <translation>沒有圖層</translation>
    </message>
    <message>
        <source>One annotation at a time can be moved.</source>
        <translation>一次只能移動一處標註。</translation>
    </message>
    <message>
        <source>There is no annotation with the id {missing}.</source>
        <translation>沒有 id 為 {missing} 的標註。</translation>
    </message>
    <message>
        <source>“{quote}” is tagged as {label} there already.</source>
        <translation>那裡的「{quote}」已標為 {label}。</translation>
    </message>
    <message>
        <source>“{quote}” is in the gold layer, which is changed in review.</source>
        <translation>「{quote}」屬於金標準圖層，只能在審閱中更改。</translation>
    </message>
    <message>
        <source>“{quote}” belongs to {annotator}, and you are {you}; make an annotation of your own beside it.</source>
        <translation>「{quote}」是 {annotator} 的標註，而您是 {you}；請在旁邊另作自己的標註。</translation>
    </message>
    <message>
        <source>Two annotations of “{quote}” would both be tagged as {label}.</source>
        <translation>「{quote}」的兩處標註將都標為 {label}。</translation>
    </message>
    <message>
        <source>Decide about this item first; then it can be an example.</source>
        <translation>請先裁定此項，然後才能收為範例。</translation>
    </message>
    <message>
        <source>There is no annotator “{layer}”; there are {known}.</source>
        <translation>沒有標註者「{layer}」；現有：{known}。</translation>
    </message>
    <message>
        <source>The layer belongs to {name}, and you are {you}.</source>
        <translation>這是 {name} 的圖層，而您是 {you}。</translation>
    </message>
    <message>
        <source>“{quote}” was changed since; look through the project again.</source>
        <translation>「{quote}」此後有改動；請重新檢查專案。</translation>
    </message>
    <message>
        <source>“{quote}” is no longer there; look through the project again.</source>
        <translation>「{quote}」已不在那裡；請重新檢查專案。</translation>
    </message>
    <message>
        <source>A document needs a title.</source>
        <translation>文件需要有標題。</translation>
    </message>
    <message>
        <source>Another document has the title “{checked}”.</source>
        <translation>另一篇文件的標題也是「{checked}」。</translation>
    </message>
    <message>
        <source>{format} can be read, not written.</source>
        <translation>「{format}」只能讀取，不能寫入。</translation>
    </message>
    <message>
        <source>There is no annotator “{by}”; there are {known}.</source>
        <translation>沒有標註者「{by}」；現有：{known}。</translation>
    </message>
    <message>
        <source>{file} was not written: {number} of {count} annotations read back.</source>
        <translation>未寫入 {file}：{count} 處標註中只能讀回 {number} 處。</translation>
    </message>
    <message>
        <source>{file} was not written: line {line} does not read back as it was written ({quote}).</source>
        <translation>未寫入 {file}：第 {line} 行讀回的內容與寫入的不同（{quote}）。</translation>
    </message>
    <message>
        <source>reading {file} back</source>
        <translation>正在讀回 {file}</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>正在寫入</translation>
    </message>
    <message>
        <source>The annotation {id} in “{title}” does not say what stands at its place; run annotator check.</source>
        <translation>「{title}」中的標註 {id} 與該處的文字不符；請執行 annotator check。</translation>
    </message>
    <message>
        <source>There is no annotator “{annotator}”; there are {known}.</source>
        <translation>沒有標註者「{annotator}」；現有：{known}。</translation>
    </message>
    <message>
        <source>{annotator} handed this in at {at}; a newer one, of {newest}, is here already, so what is done and what was removed is left as that says.</source>
        <translation>{annotator} 於 {at} 上交此檔案；{newest} 的較新檔案已經匯入，因此完成標記和刪除的內容以後者為準。</translation>
    </message>
    <message>
        <source>It was handed in for {round}, which was not handed out of this project.</source>
        <translation>它是為 {round} 上交的，但那一輪不是從本專案分發的。</translation>
    </message>
    <message>
        <source>{annotator} was handed nothing in {round} of this project.</source>
        <translation>本專案的 {round} 沒有分發給 {annotator}。</translation>
    </message>
    <message>
        <source>Documents that were not handed out to {annotator} in {round}: {count} ({titles}).</source>
        <translation>{round} 中未分發給 {annotator} 的文件：{count} 篇（{titles}）。</translation>
    </message>
    <message>
        <source>It is for {round}; {annotator} was handed some of its documents again in {later}.</source>
        <translation>它屬於 {round}；其中部分文件後來在 {later} 中又分發給 {annotator}。</translation>
    </message>
    <message>
        <source>The project does not have this document; add its file, or import it as JSONL.</source>
        <translation>專案中沒有這篇文件；請加入其檔案，或以 JSONL 匯入。</translation>
    </message>
    <message>
        <source>Several documents may be this one: {titles}; which one is not clear.</source>
        <translation>有幾篇文件都可能是這一篇：{titles}；無法確定是哪一篇。</translation>
    </message>
    <message>
        <source>The text of this document is empty.</source>
        <translation>這篇文件的文字是空的。</translation>
    </message>
    <message>
        <source>The text of this document is not the one that its sha256 is of; the file was altered.</source>
        <translation>這篇文件的文字與其 sha256 不符；檔案被改動過。</translation>
    </message>
    <message>
        <source>This is feedback for {annotator}, and not for {reader}; read it in the copy of {annotator}.</source>
        <translation>這是給 {annotator} 的回饋，不是給 {reader} 的；請在 {annotator} 的專案中讀取。</translation>
    </message>
    <message>
        <source>It says that an annotation was {outcome}, and not what gold has there.</source>
        <translation>它只說明某處標註的結果是「{outcome}」，卻沒有寫明金標準在那裡有什麼。</translation>
    </message>
    <message>
        <source>“{time}” is not a time with a zone, like 2026-01-31T09:30:00+08:00.</source>
        <translation>「{time}」不是帶時區的時間，例如 2026-01-31T09:30:00+08:00。</translation>
    </message>
    <message>
        <source>The annotation {id} is {annotator}&apos;s here and {theirs}&apos;s in the file.</source>
        <translation>標註 {id} 在這裡屬於 {annotator}，在檔案中卻屬於 {theirs}。</translation>
    </message>
    <message>
        <source>Gold of this document was decided here; what a file has of it is not taken.</source>
        <translation>這篇文件的金標準已在此裁定；不採用檔案中的金標準。</translation>
    </message>
    <message>
        <source>The id {id} stands twice in the file with different content (line {line} has the first).</source>
        <translation>id {id} 在檔案中出現兩次而內容不同（前一次在第 {line} 行）。</translation>
    </message>
    <message>
        <source>The id {id} stands twice in the file with different content.</source>
        <translation>id {id} 在檔案中出現兩次而內容不同。</translation>
    </message>
    <message>
        <source>trying the offsets of {file} as {unit}</source>
        <translation>正在按 {unit} 試讀 {file} 的字元位置</translation>
    </message>
    <message>
        <source>reading {file}</source>
        <translation>正在讀取 {file}</translation>
    </message>
    <message>
        <source>The label “{name}” is left out, as it was asked.</source>
        <translation>依要求略去標籤「{name}」。</translation>
    </message>
    <message>
        <source>The project has no label “{name}”; add it to the label set (annotator labels PROJECT --set FILE), or say what it is here (--map {name}=LABEL).</source>
        <translation>專案沒有標籤「{name}」；請在「本專案沒有的名稱」中選擇 {name} 對應什麼，或將它加入標籤集。</translation>
    </message>
    <message>
        <source>The quote does not stand in the text of the document.</source>
        <translation>文件的文字中沒有這段引文。</translation>
    </message>
    <message>
        <source>The project was changed while the files were read; import them again.</source>
        <translation>讀取檔案期間專案有了改動；請重新匯入。</translation>
    </message>
    <message>
        <source>{format} can be written, not read.</source>
        <translation>「{format}」只能寫入，不能讀取。</translation>
    </message>
    <message>
        <source>A conversion has a simplified and a traditional form, one line each.</source>
        <translation>每條轉換由簡體和繁體兩種寫法組成，各佔一行。</translation>
    </message>
    <message>
        <source>The label set of {round} is frozen, so that all label alike; tell {lead} what should be another.</source>
        <translation>{round} 的標籤集已鎖定，以便大家標註一致；如需更改，請告知 {lead}。</translation>
    </message>
    <message>
        <source>The new label set lacks labels that are in use: {listed}. Change or remove these first.</source>
        <translation>新標籤集缺少正在使用的標籤：{listed}。請先更改或刪除這些標註。</translation>
    </message>
    <message>
        <source>{label} ({count} annotations)</source>
        <translation>{label}（{count} 處標註）</translation>
    </message>
    <message>
        <source>this round</source>
        <translation>本輪</translation>
    </message>
    <message>
        <source>the lead</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>{count} review items begin with “{ref}”; give more of the id.</source>
        <translation>有 {count} 個審閱項以「{ref}」開頭；請給出更多位 id。</translation>
    </message>
    <message>
        <source>There is no review item “{ref}”; list them to see their ids.</source>
        <translation>沒有審閱項「{ref}」；請列出各項以查看 id。</translation>
    </message>
    <message>
        <source>comparing layers</source>
        <translation>正在比較圖層</translation>
    </message>
    <message>
        <source>“{ref}” is not a candidate of this item; its candidates are {known}.</source>
        <translation>「{ref}」不是此項的候選；候選有：{known}。</translation>
    </message>
    <message>
        <source>Decide one of three: take candidates, take none, or draw a span with its label.</source>
        <translation>請選擇其一：採用候選、都不採用，或另行標註片段及其標籤。</translation>
    </message>
    <message>
        <source>A span that is drawn needs its label, and only such a span takes one.</source>
        <translation>另行標註的片段需要有標籤，也只有這種片段可以指定標籤。</translation>
    </message>
    <message>
        <source>Where nothing is taken, there are no attributes to decide.</source>
        <translation>都不採用時，沒有屬性可供裁定。</translation>
    </message>
    <message>
        <source>Several candidates of this item begin with “{ref}”; give more of the id.</source>
        <translation>此項有幾個候選以「{ref}」開頭；請給出更多位 id。</translation>
    </message>
    <message>
        <source>There is no annotator “{trusted}” who has labelled or done a document.</source>
        <translation>沒有標註過或完成過文件的標註者「{trusted}」。</translation>
    </message>
    <message>
        <source>None of the labels {labels} has an attribute “{name}”.</source>
        <translation>標籤 {labels} 都沒有屬性「{name}」。</translation>
    </message>
    <message>
        <source>The item {id} is not settled, so there is nothing to take back.</source>
        <translation>項 {id} 尚未裁定，沒有可撤回的內容。</translation>
    </message>
    <message>
        <source>settling by rule</source>
        <translation>正在按規則裁定</translation>
    </message>
    <message>
        <source>comparing {annotator} with gold</source>
        <translation>正在將 {annotator} 與金標準比較</translation>
    </message>
    <message>
        <source>putting into gold what all agree on</source>
        <translation>正在將一致之處收入金標準</translation>
    </message>
    <message>
        <source>reading texts</source>
        <translation>正在讀取文字</translation>
    </message>
    <message>
        <source>counting labels</source>
        <translation>正在統計標籤</translation>
    </message>
    <message>
        <source>There are no documents to hand out.</source>
        <translation>沒有可分發的文件。</translation>
    </message>
    <message>
        <source>The overlap is a share from 0 to 1, not {overlap:g}.</source>
        <translation>重疊比例須在 0 到 1 之間，不能是 {overlap:g}。</translation>
    </message>
    <message>
        <source>A shared document goes to 2 to {people} of them, not to {each_by}.</source>
        <translation>共同文件應分給其中 2 至 {people} 人，不能是 {each_by} 人。</translation>
    </message>
    <message>
        <source>With one annotator nothing can be shared.</source>
        <translation>只有一位標註者時，沒有可共同標註的文件。</translation>
    </message>
    <message>
        <source>Say who is to get documents.</source>
        <translation>請指明把文件分發給誰。</translation>
    </message>
    <message>
        <source>{twice} is named twice.</source>
        <translation>{twice} 出現了兩次。</translation>
    </message>
    <message>
        <source>Two of these names make the same file name; change one.</source>
        <translation>其中兩個姓名會得到相同的檔名；請更改其一。</translation>
    </message>
    <message>
        <source>This project was not handed out to anybody; send it as it is, or export it as JSONL.</source>
        <translation>此專案並非分發所得；請直接傳送專案檔，或匯出為 JSONL。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>無法建立資料夾 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>writing {file}</source>
        <translation>正在寫入 {file}</translation>
    </message>
    <message>
        <source>The name of an annotator is one line of 1 to 100 characters.</source>
        <translation>標註者的姓名須為一行，1 至 100 個字元。</translation>
    </message>
    <message>
        <source>“{name}” is the layer that review decides; choose another name.</source>
        <translation>「{name}」是審閱所裁定的圖層；請另選名稱。</translation>
    </message>
    <message>
        <source>There is no annotation with the id {id}.</source>
        <translation>沒有 id 為 {id} 的標註。</translation>
    </message>
    <message>
        <source>“{quote}” is not what stands at character {start}; nothing was changed.</source>
        <translation>第 {start} 個字元處的文字不是「{quote}」；沒有任何更改。</translation>
    </message>
    <message>
        <source>There are rows of review that this program did not write ({reason}).</source>
        <translation>審閱資料中有並非本程式寫入的資料列（{reason}）。</translation>
    </message>
    <message>
        <source>The annotation {id} that waits in “{title}”</source>
        <translation>「{title}」中待定位的標註 {id}</translation>
    </message>
    <message>
        <source>reading the layers</source>
        <translation>正在讀取各圖層</translation>
    </message>
    <message>
        <source>The feedback on {id} in “{title}”</source>
        <translation>「{title}」中關於 {id} 的回饋</translation>
    </message>
    <message>
        <source>taking a step back</source>
        <translation>正在復原</translation>
    </message>
    <message>
        <source>doing a step again</source>
        <translation>正在重做</translation>
    </message>
    <message>
        <source>{where} quotes “{quote}”, which is not what stands at character {start}.</source>
        <translation>{where}引用了「{quote}」，但第 {start} 個字元處並非此文字。</translation>
    </message>
    <message>
        <source>The decision {id} in “{title}”</source>
        <translation>「{title}」中的裁定 {id}</translation>
    </message>
    <message>
        <source>The annotation {id} in “{title}”</source>
        <translation>「{title}」中的標註 {id}</translation>
    </message>
    <message>
        <source>{where} is wrong: {reason}</source>
        <translation>{where}有誤：{reason}</translation>
    </message>
    <message>
        <source>{where} may not stand at character {start}, where nothing like “{quote}” is.</source>
        <translation>{where}不可能在第 {start} 個字元處，那裡沒有與「{quote}」相近的文字。</translation>
    </message>
    <message>
        <source>{where} says that it made the annotation {id}, which never was.</source>
        <translation>{where}記載它產生了標註 {id}，但從未有過這處標註。</translation>
    </message>
    <message>
        <source>{where} does not say what became of it.</source>
        <translation>{where}沒有寫明結果。</translation>
    </message>
    <message>
        <source>{where} is said to come from the annotation {id}, which never was.</source>
        <translation>{where}據稱來自標註 {id}，但從未有過這處標註。</translation>
    </message>
    <message>
        <source>{file} is open in another window; close it there, and repeat.</source>
        <translation>{file} 已在另一個視窗中開啟；請在那裡關閉後重試。</translation>
    </message>
    <message>
        <source>{file} exists already; choose another folder, or replace it with --force.</source>
        <translation>{file} 已存在；請另選資料夾，或用 --force 替換它。</translation>
    </message>
    <message>
        <source>looking at the project</source>
        <translation>正在查看專案</translation>
    </message>
    <message>
        <source>comparing with the documents of the project</source>
        <translation>正在與專案中的文件比較</translation>
    </message>
    <message>
        <source>putting together what would change</source>
        <translation>正在彙總將要更改的內容</translation>
    </message>
    <message>
        <source>looking for what {file} has no more</source>
        <translation>正在尋找 {file} 中已沒有的內容</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}：{text}</translation>
    </message>
    <message>
        <source>There is no paragraph before this one.</source>
        <translation>這一段之前沒有段落了。</translation>
    </message>
    <message>
        <source>There is no paragraph behind this one.</source>
        <translation>這一段之後沒有段落了。</translation>
    </message>
    <message>
        <source>{file} is not a file that can be replaced; choose another name.</source>
        <translation>{file} 不是可以替換的檔案；請另選名稱。</translation>
    </message>
    <message>
        <source>The project has a row that this program did not write; take the newest backup.</source>
        <translation>專案中有並非本程式寫入的資料列；請使用最新的備份。</translation>
    </message>
    <message>
        <source>The text of this document is longer than {limit} million characters; split it into several.</source>
        <translation>這篇文件的文字超過 {limit} 百萬個字元；請拆分成幾篇。</translation>
    </message>
    <message>
        <source>putting into gold what one person alone has done</source>
        <translation>正在將只由一人完成的內容收入金標準</translation>
    </message>
    <message>
        <source>All annotations that the item {id} was about have been removed; its decision can only be taken back.</source>
        <translation>項 {id} 所涉及的標註都已刪除；只能撤回裁定。</translation>
    </message>
    <message>
        <source>A figure or a Latin letter differs: “{there}” here for “{quote}”.</source>
        <translation>數字或拉丁字母不同：本專案為「{there}」，檔案為「{quote}」。</translation>
    </message>
    <message>
        <source>The words differ: “{there}” here for “{quote}”.</source>
        <translation>文字不同：本專案為「{there}」，檔案為「{quote}」。</translation>
    </message>
    <message>
        <source>The text differs a little: “{there}” here for “{quote}”.</source>
        <translation>文字略有不同：本專案為「{there}」，檔案為「{quote}」。</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
</context>
</TS>
